// The folder on hosts that nobody wrote for it, at a root and below one: every address works, with and without
// JavaScript, and our examples for nginx and Apache do what they say. PALMARES_THOROUGH=1 asks every host at both places.

import assert from 'node:assert/strict';
import { extname } from 'node:path';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { ask } from './support/ask.mjs';
import { HOSTS, serveFrom } from './support/hosts.mjs';
import { digestOf, digestsOf, headersOf } from './support/published.mjs';
import { siteFor } from './support/release.mjs';
import { DIST } from './support/server.mjs';
import { THOROUGH } from './support/thorough.mjs';

const NOMINEE = PAGES.nominee('schiltigheim-restos-chez-vous');
const NAME = 'Ville de Schiltigheim';
const STATEMENT = 'La ville de Schiltigheim est colauréate';
const NOWHERE = PAGES.nominee('personne');

// As a link has it, as a person types it, as a file manager shows it.
const SPELLINGS = [NOMINEE, NOMINEE.slice(0, -1), `${NOMINEE}index.html`];
// The deep link first: nobody was here before.
const ADDRESSES = [
  ...SPELLINGS.map((path) => [path, NAME]),
  [PAGES.edition, '#Hashtags2020'],
  ['index.html', '#Hashtags2020'],
  [PAGES.palmares, 'Le palmarès'],
  [PAGES.about.slice(0, -1), 'À propos'],
  [PAGES.desk, 'Votre bulletin'],
  [PAGES.vote('sourire'), 'Sourire'],
];

const TYPES = {
  '.atom': 'application/atom+xml',
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
// What no page asks for: any type will do.
const UNTYPED = ['', '.conf', '.htaccess'];
const COPIES = {
  br: { ending: '.br', accepts: 'gzip, deflate, br, zstd' },
  gzip: { ending: '.gz', accepts: 'gzip, deflate' },
};

// As it was built, and as it is published for one address: only so can 404.html lead to a root that is not the host's.
const deepSite = siteFor('https://prix.example.org/prix/2020/');
// Whoever needs it hears of a failure; nobody else does.
deepSite.catch(() => undefined);
const PLACES = [['/', DIST], ['/prix/2020/', deepSite]];
// Each host and each place is asked.
const PAIRS = ['/ nginx', '/prix/2020/ Apache', '/prix/2020/ Python'];

// A page is asked for as links name it.
const addressOf = (path) => path.replace(/(^|\/)index\.html$/, '$1');
const isCopy = (path) => Object.values(COPIES).some(({ ending }) => path.endsWith(ending));
const isAsked = (path) => !path.startsWith('build/') && !isCopy(path);

async function withHost(host, site, base, work) {
  const folder = await site;
  const server = await serveFrom(host, folder, base);
  try {
    const digests = await digestsOf(folder);
    await work({ server, folder, digests, files: [...digests.keys()].filter(isAsked) });
  } finally {
    await server.close();
  }
}

async function withReader(host, site, base, options, work) {
  // The worker would answer in place of the host.
  await App.during({ server: await serveFrom(host, await site, base), serviceWorkers: 'block', ...options }, work);
}

const title = (app, name) => app.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

async function assertMissing(app, host) {
  app.witness.expect(new RegExp(`status of 404 .*${NOWHERE}`));
  // Its own page has no icon.
  if (!host.hasExample) app.witness.expect(/status of 404 .*\/favicon\.ico/);
  assert.equal((await app.visit(NOWHERE)).status(), 404);
  if (!host.hasExample) return;
  await title(app, 'Cette page n’existe pas');
  await app.page.getByRole('link', { name: 'Explorer les nominés' }).click();
  await title(app, '#Hashtags2020');
  assert.equal(app.page.url(), app.server.url);
}

for (const [base, site] of PLACES) {
  for (const host of HOSTS.filter(({ name }) => THOROUGH || PAIRS.includes(`${base} ${name}`))) {
    test(`at ${base} of ${host.name} the app takes over at every address`, () => withReader(host, site, base, {}, async (app) => {
      for (const [path, name] of ADDRESSES) {
        assert.equal((await app.visit(path)).status(), 200, path);
        await title(app, name);
      }
      assert.equal((await app.reload()).status(), 200);
      await title(app, ADDRESSES.at(-1)[1]);
      await assertMissing(app, host);
    }));

    test(`at ${base} of ${host.name} a reader without JavaScript goes from page to page`, () => withReader(host, site, base, { javaScriptEnabled: false }, async (app) => {
      const { page, server } = app;
      const arriveAt = async (path, name) => {
        await title(app, name);
        assert.equal(page.url(), server.url + path);
        assert.equal(await page.evaluate(() => document.baseURI), server.url);
      };
      const follow = (name) => page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name, exact: true }).click();

      await app.visit(PAGES.edition, page, { started: false });
      await page.locator(`a[href="${NOMINEE}"]`).first().click();
      await arriveAt(NOMINEE, NAME);
      await page.getByText(STATEMENT).waitFor();
      await follow('Voter');
      await arriveAt(PAGES.desk, 'Votre bulletin');
      await follow('Palmarès');
      await arriveAt(PAGES.palmares, 'Le palmarès');
      await page.getByRole('contentinfo').getByRole('link', { name: 'À propos' }).click();
      await arriveAt(PAGES.about, 'À propos');
      await follow('Explorer');
      await arriveAt(PAGES.edition, '#Hashtags2020');

      for (const path of SPELLINGS) {
        await app.visit(path, page, { started: false });
        await title(app, NAME);
        assert.equal(await page.evaluate(() => document.baseURI), server.url, path);
      }
      await assertMissing(app, host);
    }));

    test(`at ${base} of ${host.name} every file arrives as it was published`, () => withHost(host, site, base, async ({ server, digests, files }) => {
      for (const path of files) {
        const { status, headers, body } = await ask(server.url + addressOf(path));
        assert.equal(status, 200, path);
        assert.equal(headers['content-encoding'], undefined, path);
        assert.equal(digestOf(body), digests.get(path), path);
      }
    }));

    if (!host.hasExample) continue;

    test(`at ${base} of ${host.name} every file has its type, and the headers that _headers names`, () => withHost(host, site, base, async ({ server, folder, files }) => {
      const named = await headersOf(folder);
      for (const path of files) {
        const { headers } = await ask(server.url + addressOf(path));
        const ending = extname(path);
        if (!UNTYPED.includes(ending)) assert.equal(headers['content-type'].split(';')[0], TYPES[ending], path);
        if (ending === '.html') assert.match(headers['content-type'], /; charset=utf-8$/, path);
        const expected = { 'cache-control': 'no-cache', ...named(path) };
        assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, headers[name]])), expected, path);
        // Cards are made to be shown in the frames of others.
        if (path.startsWith('embed/')) assert.equal(headers['content-security-policy'], undefined, path);
      }
    }));

    test(`at ${base} of ${host.name} whoever takes a compressed copy is sent it, with everything else the same`, () => withHost(host, site, base, async ({ server, digests, files }) => {
      for (const path of files.filter((name) => extname(name) in TYPES)) {
        const plain = await ask(server.url + addressOf(path));
        for (const [encoding, { ending, accepts }] of Object.entries(COPIES)) {
          if (!host.encodings.includes(encoding) || !digests.has(path + ending)) continue;
          const { headers, body } = await ask(server.url + addressOf(path), { 'accept-encoding': accepts });
          assert.equal(headers['content-encoding'], encoding, path);
          assert.equal(digestOf(body), digests.get(path + ending), `${path} in ${encoding}`);
          // Or a cache between would give it to whoever cannot read it.
          for (const sent of [headers, plain.headers]) assert.equal(sent.vary, 'Accept-Encoding', path);
          for (const name of ['content-type', 'cache-control', 'content-security-policy']) assert.equal(headers[name], plain.headers[name], `${name} of ${path}`);
        }
      }
    }));

    test(`at ${base} of ${host.name} what is not there is answered with the site’s own page, and not for ever`, () => withHost(host, site, base, async ({ server, folder, digests }) => {
      const named = (await headersOf(folder))('index.html');
      // Among them what only the next publication needs, and a folder that has no page.
      for (const path of [NOWHERE, 'nulle-part', 'app-0123456789abcdef_bg.wasm', 'build/gallery.js', 'nomines/']) {
        const { status, headers, body } = await ask(server.url + path);
        assert.equal(status, 404, path);
        assert.equal(digestOf(body), digests.get('404.html'), path);
        assert.equal(headers['content-type'], 'text/html; charset=utf-8', path);
        for (const [name, value] of Object.entries(named)) assert.equal(headers[name], value, `${name} of ${path}`);
      }
    }));
  }
}
