// What was changed on its way does not run, and the page says so in plain words; what is injected does nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { fileOf, withOneByteChanged } from './support/release.mjs';

const failed = (app) => app.page.getByText('Palmarès n’a pas pu démarrer');

async function assertNothingRan(app) {
  assert.equal(await app.page.locator('body > .page').count(), 0);
  // What was written before is still there to be read.
  assert.ok(await app.page.locator('#static h1').isVisible());
  assert.equal(await app.page.evaluate(() => window.ran), undefined);
  assert.match(await app.page.locator('#panne').innerText(), /Rechargez la page/);
  assert.match(await app.page.locator('#panne').innerText(), /n’a pas bougé/);
}

for (const [what, begin, end] of [['boot', 'boot-', '.js'], ['glue', 'app-', '.js'], ['wasm', 'app-', '_bg.wasm']]) {
  test(`one changed byte of ${what} and nothing runs`, async () => {
    const name = await fileOf(begin, end);
    const body = await withOneByteChanged(name);
    await App.during({}, async (app) => {
      app.witness.expect(/integrity|Failed to (fetch|load)|dynamically imported module/i);
      app.server.alter(name, { body });
      for (const path of [PAGES.edition, PAGES.nominee('schiltigheim-restos-chez-vous')]) {
        await app.visit(path, app.page, { started: false });
        await failed(app).waitFor();
        await assertNothingRan(app);
      }
      app.server.alter(name, undefined);
      await app.page.reload();
      await app.page.getByRole('heading', { level: 1, name: 'Ville de Schiltigheim' }).waitFor();
      assert.equal(await app.page.locator('#panne').count(), 0);
    });
  });
}

test('a boot, a glue or a program that is not there is said so', async () => {
  for (const [begin, end] of [['boot-', '.js'], ['app-', '.js'], ['app-', '_bg.wasm']]) {
    const name = await fileOf(begin, end);
    await App.during({}, async (app) => {
      app.witness.expect(/status of 404|integrity|Failed to (fetch|load)|dynamically imported module/i);
      app.server.alter(name, { status: 404, body: '' });
      await app.visit(PAGES.edition, app.page, { started: false });
      await failed(app).waitFor();
      await assertNothingRan(app);
    });
  }
});

test('a browser without WebAssembly is told what it lacks', async () => {
  await App.during({}, async (app) => {
    app.witness.expect(/WebAssembly is missing/);
    await app.context.addInitScript(() => { delete globalThis.WebAssembly; });
    await app.visit(PAGES.edition, app.page, { started: false });
    await failed(app).waitFor();
    await app.page.getByText('ne sait pas lancer WebAssembly').waitFor();
    assert.equal(await app.page.getByText('n’est pas celui qui a été publié').isVisible(), false);
    await assertNothingRan(app);
  });
});

test('the program is downloaded once', async () => {
  const names = [await fileOf('app-', '.js'), await fileOf('app-', '_bg.wasm'), await fileOf('boot-', '.js')];
  await App.during({ serviceWorkers: 'block' }, async (app) => {
    await app.visit();
    await app.page.getByText('66 nominés', { exact: true }).waitFor();
    for (const name of names) {
      const asked = app.server.requests.filter(({ path }) => path.endsWith(name));
      assert.equal(asked.length, 1, name);
    }
  });
});

test('what is injected into a page does nothing', async () => {
  await App.during({}, async (app) => {
    app.witness.expect(/policy violation|Content Security Policy|violates the following/i);
    app.witness.expect(/elsewhere\.example/);
    await app.visit();
    await app.page.getByText('66 nominés', { exact: true }).waitFor();
    await app.page.evaluate(() => {
      globalThis.violations = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => globalThis.violations.push(effectiveDirective));
    });
    const violations = () => app.page.evaluate(() => [...new Set(globalThis.violations)].sort());
    const fetched = await app.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = "inline script"';
      document.body.append(script);
      const foreign = document.createElement('script');
      foreign.src = 'http://elsewhere.example/x.js';
      document.body.append(foreign);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.ran = "handler"');
      image.src = 'missing:';
      document.body.append(image);
      const link = document.createElement('a');
      link.href = 'javascript:void(window.ran = "link")';
      link.textContent = 'x';
      document.body.append(link);
      link.click();
      const styled = document.createElement('p');
      styled.setAttribute('style', 'position: fixed');
      document.body.append(styled);
      const base = document.createElement('base');
      base.href = 'http://elsewhere.example/';
      document.head.prepend(base);
      const answer = await fetch('http://elsewhere.example/').then(() => 'fetched', () => 'refused');
      base.remove();
      return { answer, position: getComputedStyle(styled).position };
    });
    assert.deepEqual(fetched, { answer: 'refused', position: 'static' });
    await app.page.waitForFunction(() => globalThis.violations.length >= 6);
    const seen = await violations();
    for (const directive of ['base-uri', 'connect-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr']) {
      assert.ok(seen.includes(directive), `${directive} in ${seen}`);
    }
    assert.equal(await app.page.evaluate(() => window.ran), undefined);
  });
});

test('every page carries the policy, and nothing stands inside it that the policy would stop', async () => {
  await App.during({ javaScriptEnabled: false }, async (app) => {
    for (const path of [PAGES.edition, PAGES.nominee('schiltigheim-restos-chez-vous'), PAGES.desk, PAGES.vote('sourire'), PAGES.about, 'application.html']) {
      const html = await (await app.visit(path, app.page, { started: false })).text();
      assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-[^']+'; style-src 'sha256-[^']+';/, path);
      assert.match(html, /<meta name="referrer" content="no-referrer">/, path);
      assert.doesNotMatch(html, / style="| on[a-z]+="/, path);
      assert.equal(html.match(/<style>/g).length, 1, path);
    }
  });
});
