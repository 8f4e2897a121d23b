// The instruments themselves, on a tiny site of their own: a check that cannot fail proves nothing.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { App } from './support/app.mjs';
import { accessibilityOf, assertAccessible, describe } from './support/axe.mjs';
import { startProgram } from './support/program.mjs';
import { photograph } from './support/screenshots.mjs';
import { serve } from './support/server.mjs';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'self'";

function html(body, base = './') {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title><base href="${base}">
<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<link rel="icon" href="icon.svg"><link rel="stylesheet" href="style.css"><script type="module" src="app.js"></script></head>
<body><main><h1>Essai</h1>${body}</main></body></html>`;
}

const SITE = {
  'dehors/index.html': '<!doctype html><html lang="fr"><link rel="icon" href="../icon.svg"><script>fetch("http://elsewhere.example/").catch(() => {})</script>',
  'index.html': html('<p>Tout va bien.</p>'),
  'nomines/un/index.html': html('<p>Un nominé.</p>', '../../'),
  'illisible/index.html': html('<p class="faint">Presque invisible</p><img src="icon.svg"><button></button>', '../'),
  'bavard/index.html': html('<p>Bavard.</p><script src="noise.js"></script>', '../'),
  'style.css': ':root { color-scheme: light dark } .faint { color: #bbb; background: #fff }',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>',
  'app.js': "if (navigator.serviceWorker) navigator.serviceWorker.register('sw.js');",
  'noise.js': `console.error('said aloud');
const inline = document.createElement('script'); inline.textContent = 'window.hacked = true'; document.body.append(inline);
fetch('http://elsewhere.example/').catch(() => {});
setTimeout(() => { throw new Error('thrown'); });`,
  'sw.js': `const FILES = ['./', 'nomines/un/', 'style.css', 'icon.svg', 'app.js'];
addEventListener('install', (event) => event.waitUntil(caches.open('essai').then((cache) => cache.addAll(FILES))));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((found) => found ?? fetch(event.request))));`,
};

let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palmares-site-'));
  for (const [name, text] of Object.entries(SITE)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});

after(() => rm(folder, { recursive: true, force: true }));

const withApp = (work, options) => App.during({ folder, ...options }, work);

test('the server is a plain folder at a sub-path, and can disappear', async () => {
  const server = await serve({ folder, base: '/a/b/' });
  const get = (path) => fetch(server.origin + path, { redirect: 'manual' });
  assert.equal((await get('/a/b/')).headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal((await get('/a/b/nomines/un')).headers.get('location'), '/a/b/nomines/un/');
  assert.equal((await get('/a/b/nomines/deux/')).status, 404);
  assert.equal((await get('/')).status, 404);
  assert.equal((await get('/a/b/..%2f..%2fpackage.json')).status, 400);
  server.alter('style.css', { status: 503, body: 'busy' });
  assert.equal((await get('/a/b/style.css')).status, 503);
  server.alter('style.css', undefined);
  assert.equal((await get('/a/b/style.css')).status, 200);
  await server.close();
  await assert.rejects(get('/a/b/'));
  await server.open();
  assert.equal((await get('/a/b/')).status, 200);
  await server.close();
});

test('a program that ends instead of listening is reported with what it said', async () => {
  const words = ['-e', 'console.error("no such module"); process.exit(3)'];
  await assert.rejects(startProgram(() => ({ program: process.execPath, words })), /ended with 3\nno such module/);
  await assert.rejects(startProgram(() => ({ program: join(folder, 'nothing'), words: [] })), /ENOENT/);
});

test('a quiet page stays quiet, a noisy one is reported in full', async () => {
  await withApp(async (app) => {
    await app.visit('nomines/un/');
    assert.deepEqual(app.witness.complaints(), []);
    const thrown = app.page.waitForEvent('pageerror');
    await app.visit('bavard/');
    await thrown;
    const asked = app.page.waitForEvent('requestfailed');
    await app.visit('dehors/');
    await asked;
    const texts = app.witness.complaints().map(({ kind, text }) => `${kind}: ${text}`).join('\n');
    for (const pattern of [/console: said aloud/, /policy violation: script-src/, /foreign request: .*elsewhere/, /page error: .*thrown/]) assert.match(texts, pattern);
    assert.throws(() => app.witness.assertQuiet());
    assert.equal(await app.page.evaluate(() => window.hacked), undefined);
    app.witness.expect(/./);
  });
});

test('what was saved survives kill -9, and the site starts without the network', async () => {
  await withApp(async (app) => {
    await app.visit();
    await app.readyOffline();
    await app.page.evaluate(() => new Promise((resolve, reject) => {
      const opening = indexedDB.open('essai', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onsuccess = () => {
        const saving = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
        saving.objectStore('rows').put('kept', 'key');
        saving.oncomplete = resolve;
        saving.onabort = reject;
      };
    }));
    await app.networkOff();
    await app.crashAndRestart();
    await app.visit('nomines/un/');
    assert.equal(await app.title().innerText(), 'Essai');
    const row = await app.page.evaluate(() => new Promise((resolve) => {
      const opening = indexedDB.open('essai', 1);
      opening.onsuccess = () => {
        const asking = opening.result.transaction('rows').objectStore('rows').get('key');
        asking.onsuccess = () => resolve(asking.result);
      };
    }));
    assert.equal(row, 'kept');
  }, { ownProfile: true });
});

test('axe finds the faults of a faulty page and none in a good one', async () => {
  await withApp(async (app) => {
    await app.visit();
    await assertAccessible(app.page);
    await app.visit('illisible/');
    const { violations } = await accessibilityOf(app.page);
    assert.deepEqual(violations.map(({ id }) => id).sort(), ['button-name', 'color-contrast', 'image-alt']);
    assert.match(describe(violations), /button-name/);
    await assert.rejects(assertAccessible(app.page));
  });
});

test('pictures are taken at both widths in both themes', async () => {
  const pictures = join(folder, 'pictures');
  await withApp(async (app) => {
    await app.visit();
    const paths = await photograph(app.page, 'essai', { folder: pictures });
    assert.deepEqual(await Promise.all(paths.map(async (path) => (await readFile(path)).readUInt32BE(16))), [390, 390, 1440, 1440]);
  });
});
