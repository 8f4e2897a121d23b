// What was changed on its way does not run, and the page says so in plain words; what is injected does nothing.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { startOf, withOneByteChanged, withRelease } from './support/release.mjs';
import { DIST, serve } from './support/server.mjs';
import { letIn, newVersion, ready } from './support/worker.mjs';

const DOCUMENTS = [PAGES.palmares, PAGES.figures, PAGES.accessibility, PAGES.about];
const failed = (app) => app.page.getByText('Palmarès n’a pas pu démarrer');

async function assertNothingRan(app) {
  assert.equal(await app.page.locator('body > .page').count(), 0);
  // What was written before is still there to be read.
  assert.ok(await app.page.locator('#static h1').isVisible());
  assert.ok(await app.page.locator('#panne').isVisible());
  assert.match(await app.page.locator('#panne').innerText(), /Rechargez la page/);
  assert.match(await app.page.locator('#panne').innerText(), /n’a pas bougé/);
}

// Counts the programs that a page starts, whichever way it does.
function countPrograms() {
  globalThis.programs = 0;
  for (const way of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[way];
    WebAssembly[way] = async (...given) => {
      const program = await original.apply(WebAssembly, given);
      globalThis.programs += 1;
      return program;
    };
  }
}

for (const part of ['boot', 'glue', 'wasm']) {
  test(`case 58: one changed byte of ${part} and nothing runs; served the same way unchanged, it does`, async () => {
    // Without a service worker, which would answer with the right file after the first start.
    await App.during({ serviceWorkers: 'block' }, async (app) => {
      app.witness.expect(/integrity|Failed to (fetch|load)|dynamically imported module/i);
      await app.context.addInitScript(countPrograms);
      const programs = () => app.page.evaluate(() => globalThis.programs);
      for (const path of [PAGES.edition, PAGES.nominee('schiltigheim-restos-chez-vous'), PAGES.desk]) {
        const name = (await startOf(path))[part];
        const [right, wrong] = [await readFile(join(DIST, name)), await withOneByteChanged(name)];
        assert.ok(!right.equals(wrong));
        // It would run, if it were let.
        if (part === 'wasm') assert.ok(WebAssembly.validate(wrong));
        app.server.requests.length = 0;
        app.server.alter(name, { body: wrong });
        await app.visit(path, app.page, { started: false });
        await failed(app).waitFor();
        await assertNothingRan(app);
        assert.equal(await programs(), 0);
        assert.ok(app.server.requests.some((request) => request.path.endsWith(name) && request.status === 200));

        app.server.alter(name, { body: right });
        await app.visit(path);
        await app.page.locator('body > .page h1').waitFor();
        assert.equal(await programs(), 1);
        assert.equal(await app.page.locator('#panne').count(), 0);
      }
    });
  });
}

test('a boot, a glue or a program that is not there is said so', async () => {
  for (const name of Object.values(await startOf())) {
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
  const names = Object.values(await startOf());
  await App.during({ serviceWorkers: 'block' }, async (app) => {
    await app.visit();
    await app.page.getByText('66 nominés', { exact: true }).waitFor();
    for (const name of names) {
      const asked = app.server.requests.filter(({ path }) => path.endsWith(name));
      assert.equal(asked.length, 1, name);
    }
  });
});

// Each tells by `globalThis.ran` that it got its way. The policy names what should stop it.
const INJECTIONS = {
  'a script inside the page': ['script-src-elem', () => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.ran = true' }));
  }],
  'a script from elsewhere': ['script-src-elem', (foreign) => {
    document.body.append(Object.assign(document.createElement('script'), { src: `${foreign}ran.js` }));
  }],
  'a handler of a broken image': ['script-src-attr', () => {
    document.body.insertAdjacentHTML('beforeend', '<img src="missing:" alt="" onerror="globalThis.ran = true">');
  }],
  'a link that is a program': ['script-src-elem', () => {
    document.body.insertAdjacentHTML('beforeend', '<a href="javascript:void(globalThis.ran = true)">x</a>');
    document.body.lastElementChild.click();
  }],
  'text run as a program': ['script-src', () => {
    globalThis.setTimeout('globalThis.ran = true');
  }],
  'a question to elsewhere': ['connect-src', (foreign) => {
    fetch(`${foreign}ran.js`).then(() => { globalThis.ran = true; }, () => undefined);
  }],
  'a picture from elsewhere': ['img-src', (foreign) => {
    document.body.append(Object.assign(new Image(), { src: `${foreign}ran.svg`, onload: () => { globalThis.ran = true; } }));
  }],
  'a style inside an element': ['style-src-attr', () => {
    document.body.insertAdjacentHTML('beforeend', '<p style="position: fixed">x</p>');
    if (getComputedStyle(document.body.lastElementChild).position === 'fixed') globalThis.ran = true;
  }],
  'another base': ['base-uri', (foreign) => {
    document.head.prepend(Object.assign(document.createElement('base'), { href: foreign }));
    if (document.baseURI === foreign) globalThis.ran = true;
  }],
};

// Runs `work` with an app whose start page stands there, and a host elsewhere that lets itself be asked by anybody.
async function withForeignHost(prepare, work) {
  const foreign = await serve({ headers: { 'access-control-allow-origin': '*' } });
  foreign.alter('ran.js', { body: 'globalThis.ran = true', headers: { 'content-type': 'text/javascript' } });
  foreign.alter('ran.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', headers: { 'content-type': 'image/svg+xml' } });
  try {
    await App.during({ serviceWorkers: 'block' }, async (app) => {
      app.witness.expect(new RegExp(foreign.origin));
      await prepare(app);
      await app.visit();
      await work(app, foreign);
    });
  } finally {
    await foreign.close();
  }
}

test('case 59: whatever is injected into a page, the policy stops it', async () => {
  await withForeignHost(() => undefined, async (app, foreign) => {
    app.witness.expect(/policy violation|Content Security Policy|violates the following/i);
    await app.page.evaluate(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => globalThis.stopped.push(effectiveDirective));
    });
    for (const [name, [directive, inject]] of Object.entries(INJECTIONS)) {
      await app.page.evaluate(() => { globalThis.stopped = []; });
      await app.page.evaluate(inject, foreign.url);
      await app.page.waitForFunction((by) => globalThis.stopped.includes(by), directive).catch(() => assert.fail(`${name} was not stopped`));
      assert.equal(await app.page.evaluate(() => globalThis.ran), undefined, name);
    }
    assert.deepEqual(foreign.requests, []);
  });
});

test('case 59: the same injections get their way in the same page without its policy', async () => {
  const html = await readFile(join(DIST, 'index.html'), 'utf8');
  const without = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  assert.notEqual(without, html);
  await withForeignHost((app) => app.server.alter('', { body: without, headers: { 'content-type': 'text/html; charset=utf-8' } }), async (app, foreign) => {
    app.witness.expect(/ERR_UNKNOWN_URL_SCHEME/);
    for (const [name, [, inject]] of Object.entries(INJECTIONS)) {
      await app.page.evaluate(() => { delete globalThis.ran; });
      await app.page.evaluate(inject, foreign.url);
      await app.page.waitForFunction(() => globalThis.ran).catch(() => assert.fail(`${name} did not run`));
    }
    assert.ok(foreign.requests.length >= 3);
  });
});

// Every test here fails on a violation that it did not provoke; this one goes everywhere, and shows that it would hear.
test('case 59: nothing that a reader or a juror does violates the policy', async () => {
  await withRelease('#Hashtags2020 bis', (folder) => App.during({}, async (app) => {
    const { page } = app;
    const desk = new Desk(app);
    await app.visit();
    await ready(app);
    await page.getByRole('searchbox').fill('nantes');
    await page.getByText(/sur 66/).first().waitFor();
    await page.getByRole('button', { name: 'Thème sombre' }).click();
    for (const path of [PAGES.nominee('schiltigheim-restos-chez-vous'), PAGES.nominee('personne'), ...DOCUMENTS, `${PAGES.about}#sources`]) await app.visit(path);
    await desk.sitDown();
    await desk.introduce('Camille Moreau', 'Haguenau');
    await desk.goTo('Sourire');
    await desk.choose('Arras');
    await desk.review();
    await page.getByRole('button', { name: 'M’abstenir dans les 9 catégories restantes' }).click();
    await desk.saved();
    await desk.sign();
    app.server.publish(folder);
    await page.reload();
    await newVersion(app).waitFor();
    await letIn(app);
    await page.waitForFunction(() => document.title.endsWith('bis'));
    await app.visit('embed/arras-masques-en-marchant/', page, { started: false });
    await app.networkOff();
    await app.visit();
    await page.emulateMedia({ media: 'print' });

    const violations = () => app.witness.complaints().filter(({ text }) => /policy violation|Content Security Policy/.test(text));
    assert.deepEqual(violations(), []);
    const heard = page.waitForEvent('console', (message) => message.text().startsWith('policy violation'));
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p>'));
    await heard;
    assert.ok(violations().length > 0);
    app.witness.expect(/style-src-attr|inline style/);
  }));
});

test('case 59: every page carries the policy, and nothing stands inside it that the policy would stop', async () => {
  await App.during({ javaScriptEnabled: false }, async (app) => {
    for (const path of [PAGES.edition, PAGES.nominee('schiltigheim-restos-chez-vous'), PAGES.desk, PAGES.vote('sourire'), PAGES.organiserKey, 'gallery.html', 'desk.html', 'organiser.html', 'en/', ...DOCUMENTS]) {
      const html = await (await app.visit(path, app.page, { started: false })).text();
      const [, scripts] = html.match(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ([^;]+); style-src 'sha256-[^']+';/);
      // What may stand inside: what names the glue, and at the desk what takes an invitation out of the address. A document
      // lets no program start.
      const inside = [...html.matchAll(/<script(?: type="importmap")?>(.*?)<\/script>/gs)].map(([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      const isDesk = path.startsWith(PAGES.desk) || path === 'desk.html';
      assert.equal(inside.length, DOCUMENTS.includes(path) ? 0 : isDesk ? 2 : 1, path);
      const allowed = DOCUMENTS.includes(path) ? [] : ["'wasm-unsafe-eval'", ...inside.sort()];
      assert.deepEqual(scripts.split(' ').sort(), ["'self'", ...allowed].sort(), path);
      assert.match(html, /<meta name="referrer" content="no-referrer"\/>/, path);
      assert.doesNotMatch(html, / style="| on[a-z]+="/, path);
      assert.equal(html.match(/<style>/g).length, 1, path);
    }
  });
});

test('no file of the site says where it was built', async () => {
  const folders = [homedir(), process.env.CARGO_HOME, fileURLToPath(new URL('../../', import.meta.url))];
  const places = folders.filter((folder) => folder && folder !== '/').map((folder) => join(folder, '/'));
  const files = (await readdir(DIST, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  assert.ok(files.length > 300);
  for (const entry of files) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const place of places) assert.ok(!bytes.includes(place), `${entry.name} names ${place}`);
  }
});
