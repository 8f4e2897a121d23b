// What a reader asks of the system is kept: more contrast (7:1, WCAG 1.4.6), and text twice as large without sideways
// scrolling (WCAG 1.4.4).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { accessibilityOf, describe } from './support/axe.mjs';
import { assertWordsInside } from './support/inspect.mjs';

const NOMINEE = PAGES.nominee('occitanie-plateforme-solidarite-alimentation');
const ALL = [PAGES.edition, '?q=groupe', NOMINEE, PAGES.hallOfFame, PAGES.list, PAGES.palmares, PAGES.figures, PAGES.about, PAGES.desk, PAGES.vote('sourire')];

test('who asks for more contrast gets 7:1 on every page, light and dark', async () => {
  await App.during({}, async (app) => {
    const found = [];
    for (const path of ALL) {
      await app.visit(path);
      for (const colorScheme of ['light', 'dark']) {
        await app.page.emulateMedia({ colorScheme, contrast: 'more' });
        const { violations } = await accessibilityOf(app.page, { only: ['color-contrast-enhanced'] });
        if (violations.length > 0) found.push(`${path || 'home'}, ${colorScheme}\n${describe(violations)}`);
      }
    }
    assert.equal(found.join('\n'), '');
  });
});

test('text twice as large keeps every word of the gallery in the window', async () => {
  await App.during({ viewport: { width: 390, height: 844 } }, async (app) => {
    for (const path of [PAGES.edition, NOMINEE, PAGES.hallOfFame, PAGES.list]) {
      await app.visit(path);
      await app.page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      assert.ok(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
      await assertWordsInside(app.page, path);
    }
  });
});
