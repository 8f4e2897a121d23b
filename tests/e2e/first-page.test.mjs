// A shared link, opened cold: the text is there before any program, and nothing moves when the app takes over.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { settle } from './support/browser.mjs';
import { focusAt } from './support/focus.mjs';
import { startOf } from './support/release.mjs';

const NOMINEE = PAGES.nominee('schiltigheim-restos-chez-vous');
const SCREENS = [{ width: 390, height: 844 }, { width: 1440, height: 900 }];

// The program arrives when the test says so; until then, the page is as it was written.
async function holdBackProgram(server, path) {
  let release;
  server.alter((await startOf(path)).wasm, { until: new Promise((resolve) => { release = resolve; }) });
  return release;
}

test('a nominee is read where the program never comes', async () => {
  const { wasm } = await startOf();
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

test('a nominee is on screen before the program has come', async () => {
  await App.during({ serviceWorkers: 'block' }, async ({ page, server }) => {
    const release = await holdBackProgram(server);
    await page.goto(server.url + NOMINEE, { waitUntil: 'commit' });
    // What the browser says it painted, not only what stands in the document.
    const painted = await page.evaluate(() => new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1).element?.closest('#static')?.innerText)).observe({ type: 'largest-contentful-paint', buffered: true });
    }));
    assert.match(painted ?? '', /Schiltigheim/);
    assert.ok(await page.locator('#static').getByRole('heading', { level: 1, name: 'Ville de Schiltigheim' }).isVisible());
    assert.ok(!server.requests.some(({ path }) => path.endsWith('.wasm')), 'the program has come');
    assert.ok(!server.requests.some(({ path }) => path.endsWith('.css')), 'the style came by itself');
    release();
    await page.locator('body > .page').getByRole('heading', { level: 1, name: 'Ville de Schiltigheim' }).waitFor();
    assert.equal(await page.locator('#static').count(), 0);
  });
});

test('what a reader types before the program has come is searched once it has', async () => {
  await App.during({ serviceWorkers: 'block' }, async ({ page, server }) => {
    const release = await holdBackProgram(server);
    await page.goto(server.url, { waitUntil: 'domcontentloaded' });
    await page.locator('#static').getByRole('searchbox').pressSequentially('nantes');
    release();
    await page.getByText('3 nominés sur 66').waitFor();
    await focusAt(page, '#q');
    assert.equal(await page.getByRole('searchbox', { name: 'Chercher un territoire' }).inputValue(), 'nantes');
  });
});

test('without JavaScript every kind of page says what it is for', async () => {
  await App.during({ javaScriptEnabled: false }, async (app) => {
    for (const [path, name] of [[PAGES.edition, '#Hashtags2020'], [NOMINEE, 'Ville de Schiltigheim'], [PAGES.desk, 'Votre bulletin'], [PAGES.vote('sourire'), 'Sourire'], [PAGES.verify, 'Vérifier un bulletin'], [PAGES.palmares, 'Le palmarès'], [PAGES.about, 'À propos'], [PAGES.hallOfFame, 'Le Hall of fame']]) {
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
      for (const path of [PAGES.edition, NOMINEE, PAGES.verify]) {
        const release = await holdBackProgram(app.server, path);
        await app.page.goto(app.server.url + path, { waitUntil: 'domcontentloaded' });
        await app.page.locator('#static h1').waitFor();
        // A typeface that comes late may move a word by a pixel; what is asked here is what the app moves.
        await settle(app.page);
        await app.page.evaluate(() => { globalThis.shifts.length = 0; });
        release();
        await app.page.locator('body > .page > main h1').waitFor();
        await settle(app.page);
        assert.deepEqual(await app.page.evaluate(() => globalThis.shifts), [], path);
        assert.equal(await app.page.locator('#static').count(), 0);
      }
    });
  });
}
