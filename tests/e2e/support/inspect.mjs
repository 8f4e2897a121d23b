// Whether a page keeps the rules of accessibility as phones and wide screens show it, light and dark. PALMARES_THOROUGH=1
// asks every rule on every screen, and on two more.

import { assertAccessible } from './axe.mjs';
import { settle } from './browser.mjs';
import { photographIfAsked } from './screenshots.mjs';
import { THOROUGH } from './thorough.mjs';

// Names, roles and order are asked where a phone shows them and where a wide screen does. They are the same in the other
// theme, and on the smallest phone: what those can break is said of by few rules.
const SCREENS = [[390, 'dark', true], [1440, 'light', true], [320, 'light', false], [1440, 'dark', false]];
const OTHER_SCREENS = [[390, 'light', true], [320, 'dark', true]];
const RULES_OF_SCREENS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

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
  for (const [width, colorScheme, all] of THOROUGH ? [...SCREENS, ...OTHER_SCREENS] : SCREENS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await assertAccessible(page, all || THOROUGH ? {} : { only: RULES_OF_SCREENS });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) throw new Error(`${name}: ${overflow} px too wide at ${width} px`);
    await assertWordsInside(page, name);
  }
  await page.emulateMedia({ colorScheme: null });
  await photographIfAsked(page, name);
}
