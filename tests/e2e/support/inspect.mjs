// Whether a page keeps the rules of accessibility as phones and wide screens show it, light and dark; with pictures.

import { assertAccessible } from './axe.mjs';
import { settle } from './browser.mjs';
import { photograph } from './screenshots.mjs';

const SCREENS = [[390, 'dark'], [1440, 'light'], [320, 'light'], [1440, 'dark']];

// Decoration may reach beyond the edge, where nobody scrolls; no word may.
export async function assertWordsInside(page, what) {
  await settle(page);
  const outside = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (!data.trim() || parentElement.closest('.visually-hidden, .skip-link, script, style, noscript') || !parentElement.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const { left, right, width } = range.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > innerWidth + 1)) found.push(`${data.trim().slice(0, 60)}: ${Math.round(left)} to ${Math.round(right)}`);
    }
    return found;
  });
  if (outside.length > 0) throw new Error(`${what}: outside the window of ${page.viewportSize().width} px:\n  ${outside.join('\n  ')}`);
}

export async function inspect(page, name) {
  for (const [width, colorScheme] of SCREENS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await assertAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) throw new Error(`${name}: ${overflow} px too wide at ${width} px`);
    await assertWordsInside(page, name);
  }
  await page.emulateMedia({ colorScheme: null });
  await photograph(page, name);
}
