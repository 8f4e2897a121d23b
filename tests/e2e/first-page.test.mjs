// A shared link, opened cold: the text is there before any program, and nothing moves when the app takes over.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { settle } from './support/browser.mjs';
import { fileOf } from './support/release.mjs';

const NOMINEE = PAGES.nominee('schiltigheim-restos-chez-vous');
const SCREENS = [{ width: 390, height: 844 }, { width: 1440, height: 900 }];

test('a nominee is read where the program never comes', async () => {
  const wasm = await fileOf('app-', '_bg.wasm');
  await App.during({}, async (app) => {
    app.witness.expect(/status of 404|integrity|Failed to fetch/i);
    app.server.alter(wasm, { status: 404, body: '' });
    await app.visit(NOMINEE, app.page, { started: false });
    await app.page.getByRole('heading', { level: 1, name: 'Ville de Schiltigheim' }).waitFor();
    assert.ok(await app.page.locator('#static').isVisible());
    assert.match(await app.page.title(), /Schiltigheim/);
    // Its links lead somewhere without any program.
    await app.page.locator('#static').getByRole('link', { name: 'À propos', exact: true }).click();
    await app.page.getByRole('heading', { level: 1, name: 'À propos' }).waitFor();
  });
});

test('without JavaScript every kind of page says what it is for', async () => {
  await App.during({ javaScriptEnabled: false }, async (app) => {
    for (const [path, name] of [[PAGES.edition, '#Hashtags2020'], [NOMINEE, 'Ville de Schiltigheim'], [PAGES.desk, 'Votre bulletin'], [PAGES.vote('sourire'), 'Sourire'], [PAGES.verify, 'Vérifier un bulletin'], [PAGES.about, 'À propos']]) {
      await app.visit(path, app.page, { started: false });
      await app.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    }
  });
});

for (const viewport of SCREENS) {
  test(`nothing moves when the app takes over, ${viewport.width} pixels wide`, async () => {
    await App.during({ viewport, serviceWorkers: 'block' }, async (app) => {
      await app.context.addInitScript(() => {
        globalThis.shifts = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries()) globalThis.shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName)]);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const path of [PAGES.edition, NOMINEE, PAGES.verify, PAGES.about]) {
        await app.visit(path);
        await settle(app.page);
        assert.deepEqual(await app.page.evaluate(() => globalThis.shifts), [], path);
        assert.equal(await app.page.locator('#static').count(), 0);
      }
    });
  });
}
