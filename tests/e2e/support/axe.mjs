// What axe-core finds wrong with the page as it stands: WCAG 2.2 up to AA, and its best practices.

import axe from 'axe-core';
import { settle } from './browser.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

// Evaluated through the debugger: the page's own policy, which refuses foreign scripts, stays in force.
export async function accessibilityOf(page, { without = [], only } = {}) {
  await settle(page);
  // It stays with the document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate(
    ({ runOnly, rules }) => axe.run(document, { runOnly, rules, resultTypes: ['violations', 'incomplete'] }),
    {
      runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: TAGS },
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    },
  );
  return { violations, undecided: incomplete };
}

export function describe(findings) {
  return findings
    .map(({ id, impact, help, nodes }) => {
      const places = nodes.map(({ target, html, failureSummary }) => {
        const summary = (failureSummary ?? '').split('\n').slice(1).map((line) => line.trim()).join('; ');
        return `      ${target.join(' ')}\n        ${html.slice(0, 160)}\n        ${summary}`;
      });
      return `  ${impact ?? 'minor'}: ${help} [${id}], ${nodes.length} place(s)\n${places.join('\n')}`;
    })
    .join('\n');
}

export async function assertAccessible(page, options) {
  const { violations } = await accessibilityOf(page, options);
  if (violations.length > 0) throw new Error(`${page.url()}: ${violations.length} accessibility rule(s) broken\n${describe(violations)}`);
}
