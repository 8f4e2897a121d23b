// One visit is enough: after it the site starts without a network, at every address, and changes only by consent.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { verify } from './support/palmares.mjs';
import { releaseOf, startOf, withRelease } from './support/release.mjs';
import { DIST } from './support/server.mjs';
import { keptFiles, letIn, newVersion, ready, update } from './support/worker.mjs';

const NEXT = '#Hashtags2020 bis';
const ADDRESSES = [
  [PAGES.edition, '#Hashtags2020'],
  ['index.html', '#Hashtags2020'],
  ['?q=schiltigheim', '#Hashtags2020'],
  [PAGES.nominee('schiltigheim-restos-chez-vous'), 'Ville de Schiltigheim'],
  // A slash that a person forgets, a page that no nominee has.
  [PAGES.nominee('schiltigheim-restos-chez-vous').slice(0, -1), 'Ville de Schiltigheim'],
  [PAGES.nominee('personne'), 'Cette page n’existe pas'],
  [PAGES.desk, 'Votre bulletin'],
  // A fragment that no version reads yet.
  [`${PAGES.desk}#i=eyJhIjoxfQ.c2lnbmF0dXJl`, 'Votre bulletin'],
  [PAGES.vote('sourire'), 'Sourire'],
  [PAGES.review, 'Relire et signer'],
  [PAGES.hallOfFame, 'Le Hall of fame'],
  [PAGES.list, 'Ma liste'],
  [PAGES.palmares, 'Le palmarès'],
  [PAGES.figures, 'L’édition en chiffres'],
  [PAGES.accessibility, 'Déclaration d’accessibilité'],
  [`${PAGES.about}#sources`, 'À propos'],
  ['#une-invitation', '#Hashtags2020'],
  ['en/', '#Hashtags2020'],
  ['en', '#Hashtags2020'],
  [`en/${PAGES.nominee('schiltigheim-restos-chez-vous')}`, 'Ville de Schiltigheim'],
  [`en/${PAGES.vote('sourire')}`, 'Sourire'],
  [`en/${PAGES.hallOfFame}`, 'The Hall of Fame'],
  [`en/${PAGES.list}`, 'My list'],
  [`en/${PAGES.palmares}`, 'The winners'],
  [`en/${PAGES.figures}`, 'The edition in figures'],
  [`en/${PAGES.accessibility}`, 'Accessibility statement'],
  [`en/${PAGES.about}`, 'About'],
];

const title = (app, name, page = app.page) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const cacheNames = (app) => app.page.evaluate(async () => (await caches.keys()).sort());

test('case 53: with the server stopped the site starts cold at every address, and a whole vote works', async () => {
  const { roots, sections } = await releaseOf();
  const rootOf = (path) => roots.find((root) => path.startsWith(root));
  const visited = ADDRESSES.map(([path]) => (path === 'en' ? 'en/' : path)).map((path) => {
    const root = rootOf(path);
    return root + path.slice(root.length).split(/[/?#]/)[0].replace('index.html', '');
  });
  // What only organisers need is in organiser.test.mjs.
  const forAll = Object.keys(sections).filter((section) => sections[section] !== 'organiser.html');
  const all = roots.flatMap((root) => ['', ...forAll].map((section) => root + section));
  assert.deepEqual([...new Set(visited)].sort(), all.sort(), 'an address in each section of each root');
  await App.during({ ownProfile: true }, async (app) => {
    await app.visit();
    await ready(app);
    await app.networkOff();
    await app.restartBrowser();
    // The witness forgives what a missing network does; a page that is kept asks for nothing that is not.
    const missed = [];
    app.context.on('requestfailed', (request) => {
      // A page that is left takes back what it still waits for.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') missed.push(`${request.url()}: ${request.failure()?.errorText}`);
    });
    for (const [path, name] of ADDRESSES) {
      await app.visit(path);
      await title(app, name);
      await app.page.reload();
      await title(app, name);
    }
    const tab = await app.context.newPage();
    await app.visit(PAGES.about, tab);
    await title(app, 'À propos', tab);
    await tab.close();

    const desk = new Desk(app);
    await desk.sitDown();
    await desk.introduce('Camille Moreau', 'Haguenau');
    await desk.goTo('Sourire');
    await desk.choose('Arras');
    await desk.review();
    await app.page.getByRole('button', { name: 'M’abstenir dans les 9 catégories restantes' }).click();
    await desk.saved();
    const ballot = await desk.sign();
    assert.equal(JSON.parse(ballot.text).votes.length, 10);
    assert.deepEqual(missed, []);
    await app.crashAndRestart();
    await app.visit(PAGES.review);
    await app.page.getByText('Rien n’a changé depuis la révision 1').waitFor();
  });
});

test('case 53: without a network every kept file answers as it was published, also one that nothing asked for yet', async () => {
  const { files } = await releaseOf();
  // Pages are answers to a visit, not files to ask for.
  const lazy = Object.fromEntries(Object.entries(files).filter(([path]) => !/(^|\/|\.html)$/.test(path)));
  assert.ok(Object.keys(lazy).length > 10);
  await App.during({ ownProfile: true }, async (app) => {
    const assertAllAnswer = async () => {
      const found = await app.page.evaluate(async (paths) => {
        const digest = async (path) => {
          const bytes = await (await fetch(new URL(path, document.querySelector('script[type=module]').src), { cache: 'no-store' })).arrayBuffer();
          return [path, btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))];
        };
        return Object.fromEntries(await Promise.all(paths.map(digest)));
      }, Object.keys(lazy));
      assert.deepEqual(found, lazy);
      const faces = await app.page.evaluate(() => Promise.all([...document.fonts].map(async (face) => (await face.load()).status)));
      assert.ok(faces.length >= 2);
      assert.ok(faces.every((status) => status === 'loaded'), faces.join());
    };
    await app.visit();
    await ready(app);
    await app.networkOff();
    // In the page of the first visit, which the network loaded, and in one that it never did.
    await assertAllAnswer();
    await app.restartBrowser();
    await app.visit(PAGES.nominee('schiltigheim-restos-chez-vous'));
    await assertAllAnswer();
  });
});

test('case 53: every file of the list is the published one, and whatever one of them names is in the list', async () => {
  const { files, build } = await releaseOf();
  const boots = await Promise.all([PAGES.edition, PAGES.desk].map(async (path) => (await startOf(path)).boot));
  assert.match(build, /^[0-9a-f]{16}$/);
  let named = 0;
  for (const [path, hash] of Object.entries(files)) {
    const bytes = await readFile(join(DIST, path.replace(/^$|(?<=\/)$/, 'index.html')));
    assert.equal(createHash('sha256').update(bytes).digest('base64'), hash, path);
    // The glue is full of text that looks like names; what it loads is handed to it by boot.
    const page = /(^|\/|\.html)$/.test(path);
    if (!page && !path.endsWith('.css') && !boots.includes(path)) continue;
    const names = page
      ? /<(?:link rel="(?:stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload)"|link id="edition"|script)[^>]*? (?:href|src)="([^"]+)"/g
      : /(?:"\.\/|url\(")([\w/-][\w./-]*\.\w+)"/g;
    const base = (page && /<base href="([^"]+)"\/>/.exec(bytes.toString())?.[1]) || '';
    for (const [, other] of bytes.toString().matchAll(names)) {
      const whole = new URL(other, new URL(base, new URL(path, 'https://x/'))).pathname.slice(1);
      assert.ok(Object.hasOwn(files, whole), `${path} names ${whole}`);
      named += 1;
    }
  }
  assert.ok(named > 40, `${named}`);
});

test('nothing is asked of the network for an address that is kept', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    await app.visit();
    await ready(app);
    app.server.requests.length = 0;
    await app.visit(PAGES.nominee('schiltigheim-restos-chez-vous'));
    await ready(app);
    const asked = app.server.requests.map(({ path }) => path.slice(app.server.base.length));
    assert.deepEqual(asked.filter((path) => path !== 'sw.js'), []);
    // What is not of the app is still the host's.
    const response = await app.page.evaluate(async () => (await fetch('robots.txt')).status);
    app.witness.expect(/status of 404/);
    assert.ok([200, 404].includes(response));
    assert.ok(app.server.requests.some(({ path }) => path.endsWith('robots.txt')));
  });
});

test('case 54: a new version that comes upon unsaved work only asks, and the same draft is there after consent', async () => {
  await withRelease(NEXT, (folder) => App.during({ ownProfile: true }, async (app) => {
    const desk = new Desk(app);
    const { page } = app;
    await app.visit(PAGES.vote('sourire'));
    await ready(app);
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
      globalThis.restorePut = () => { IDBObjectStore.prototype.put = put; };
    });
    await page.getByLabel('Commentaire').fill('Gardez-moi');
    await page.getByText('Pas enregistré.').waitFor();
    let loads = 0;
    page.on('load', () => { loads += 1; });

    app.server.publish(folder);
    assert.equal(await update(page), 'installed');
    await newVersion(app).waitFor();
    // The work goes on in the page that was there, and the new version goes on waiting.
    await desk.choice('Arras').check();
    await page.getByRole('link', { name: 'Information →' }).click();
    await title(app, 'Information');
    await page.goBack();
    await desk.choice('Arras').waitFor();
    assert.ok(await desk.choice('Arras').isChecked());
    assert.equal(await page.getByLabel('Commentaire').inputValue(), 'Gardez-moi');
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state), 'installed');
    assert.match(await page.title(), /#Hashtags2020$/);
    assert.equal(loads, 0);

    await page.evaluate(() => globalThis.restorePut());
    await letIn(app);
    await page.waitForFunction((name) => document.title.endsWith(name), NEXT);
    await desk.choice('Arras').waitFor();
    assert.ok(await desk.choice('Arras').isChecked());
    assert.equal(await page.getByLabel('Commentaire').inputValue(), 'Gardez-moi');
    await page.waitForLoadState();
    assert.equal(loads, 1);
  }));
});

test('case 54: a new version waits, asks once, keeps the draft, and reloads once', async () => {
  await withRelease(NEXT, (folder) => App.during({ ownProfile: true }, async (app) => {
    const desk = new Desk(app);
    await app.visit(PAGES.vote('sourire'));
    await ready(app);
    const [before] = await cacheNames(app);
    app.server.publish(folder);

    await app.page.reload();
    await app.page.getByText('Une nouvelle version est prête').waitFor();
    assert.match(await app.page.title(), /#Hashtags2020$/);
    const other = await app.context.newPage();
    await app.visit(PAGES.verify, other);
    await title(app, 'Vérifier un bulletin', other);

    // Typed, and not saved yet: the pause that saves has not begun.
    await desk.page.getByLabel('Commentaire').pressSequentially('Gardez-moi');
    let loads = 0;
    app.page.on('load', () => { loads += 1; });
    await app.page.getByRole('button', { name: 'Enregistrer et recharger' }).click();
    await app.page.waitForFunction(() => document.title.endsWith('#Hashtags2020 bis'));
    assert.equal(await desk.page.getByLabel('Commentaire').inputValue(), 'Gardez-moi');
    await ready(app);
    await app.page.waitForLoadState();
    assert.equal(loads, 1);
    assert.equal(await app.page.getByText('Une nouvelle version est prête').count(), 0);
    const after = await cacheNames(app);
    assert.equal(after.length, 1);
    assert.notEqual(after[0], before);

    // Nobody asked in the other tab: it goes on, and says so.
    await other.getByText('Une nouvelle version a été lancée dans un autre onglet').waitFor();
    assert.match(await other.title(), /#Hashtags2020$/);
    await other.getByRole('button', { name: 'Enregistrer et recharger' }).click();
    await other.waitForFunction(() => document.title.endsWith('#Hashtags2020 bis'));
  }));
});

test('case 54: a draft that cannot be saved is not reloaded away', async () => {
  await withRelease(NEXT, (folder) => App.during({ ownProfile: true }, async (app) => {
    const desk = new Desk(app);
    await app.visit(PAGES.vote('sourire'));
    await ready(app);
    app.server.publish(folder);
    await app.page.reload();
    await app.page.getByText('Une nouvelle version est prête').waitFor();
    await desk.page.locator('fieldset.ballot').waitFor();
    await app.page.evaluate(() => {
      IDBDatabase.prototype.transaction = () => { throw new DOMException('full', 'QuotaExceededError'); };
    });
    await desk.page.getByLabel('Commentaire').fill('Nulle part où aller');
    await app.page.getByRole('button', { name: 'Enregistrer et recharger' }).click();
    await app.page.getByText('recharger le perdrait').waitFor();
    assert.equal(await desk.page.getByLabel('Commentaire').inputValue(), 'Nulle part où aller');
    assert.match(await app.page.title(), /#Hashtags2020$/);
  }));
});

const LOGIN = '<!doctype html><title>Wi-Fi</title><h1>Connectez-vous</h1>';
const login = { status: 200, body: LOGIN, headers: { 'content-type': 'text/html; charset=utf-8' } };
const ofThisBuild = async (path) => ({ body: await readFile(join(DIST, path)) });

// A network between may still hold a file of another build, or answer with a page of its own.
const WRONG = [
  ['case 55: a release whose edition is still the one of the build before', async () => ['data/edition.json', await ofThisBuild('data/edition.json')]],
  ['case 55: a release whose start page is still the one of the build before', async () => ['', await ofThisBuild('index.html')]],
  ['case 57: a release with a page that asks for a login instead of one file', async () => ['fonts/bricolage-grotesque.woff2', login]],
  ['case 57: a release with a page that asks for a login instead of every file', async () => ['*', login]],
  ['a release with nothing instead of one file', async () => ['data/edition.json', { status: 503, body: '' }]],
];

for (const [name, wrong] of WRONG) {
  test(`${name} is not installed; the old one goes on, and the next right one comes`, async () => {
    await withRelease(NEXT, (folder) => App.during({ ownProfile: true }, async (app) => {
      app.witness.expect(/status of 503/);
      await app.visit();
      await ready(app);
      const before = await keptFiles(app.page);
      const [path, answer] = await wrong();
      const { build, files } = await releaseOf(folder);
      const altered = path === '*' ? Object.keys(files) : [path];
      app.server.publish(folder);
      for (const file of altered) app.server.alter(file, answer);
      assert.equal(await update(app.page), 'redundant');
      assert.deepEqual(await keptFiles(app.page), before);

      await app.networkOff();
      await app.visit(PAGES.review);
      await title(app, 'Relire et signer');
      await ready(app);
      assert.match(await app.page.title(), /#Hashtags2020$/);
      await app.networkOn();

      for (const file of altered) app.server.alter(file, undefined);
      assert.equal(await update(app.page), 'installed');
      await newVersion(app).waitFor();
      await letIn(app);
      await app.page.waitForFunction((award) => document.title.endsWith(award), NEXT);
      await ready(app);
      assert.deepEqual(await keptFiles(app.page), { [`palmares:${app.server.base}:${build}`]: files });
    }));
  });
}

test('case 57: a page that asks for a login instead of the worker changes nothing', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    await app.visit();
    await ready(app);
    const before = await keptFiles(app.page);
    app.server.alter('sw.js', login);
    app.witness.expect(/unsupported MIME type/);
    const asked = app.page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => 'taken', ({ name }) => name));
    assert.equal(await asked, 'SecurityError');
    assert.deepEqual(await keptFiles(app.page), before);
    await app.networkOff();
    await app.page.reload();
    await title(app, '#Hashtags2020');
  });
});

test('a file that only the first answer has wrong is fetched once more, past whoever holds it', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    app.server.alter('fonts/atkinson-hyperlegible-next.woff2', { body: 'an old file', unless: 'build' });
    app.witness.expect(/font|OTS/i);
    await app.visit();
    await ready(app);
  });
});

test('case 57: on the first visit a page that asks for a login instead of one file keeps nothing, and the page says so', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    app.server.alter('icons/apple-touch-icon.png', login);
    await app.visit();
    await app.page.getByText('Le démarrage hors ligne n’a pas pu être préparé').waitFor();
    assert.deepEqual(await cacheNames(app), []);
    await title(app, '#Hashtags2020');
  });
});

test('case 56: a worker that a host lets grow old is asked for all the same', async () => {
  await withRelease(NEXT, (folder) => App.during({ ownProfile: true }, async (app) => {
    app.server.alter('sw.js', { headers: { 'cache-control': 'public, max-age=31536000, immutable' } });
    const read = () => app.page.evaluate(async () => (await fetch('sw.js')).text());
    await app.visit();
    await ready(app);
    const old = await read();
    app.server.publish(folder);
    // The control: to whoever does not insist, the browser goes on showing the old one.
    assert.equal(await read(), old);
    assert.notEqual(await readFile(join(folder, 'sw.js'), 'utf8'), old);
    await app.page.reload();
    await newVersion(app).waitFor();
    assert.equal(await app.page.evaluate(async () => (await navigator.serviceWorker.ready).updateViaCache), 'none');
  }));
});

test('what somebody cleared away is fetched again before "ready" is said', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    await app.visit();
    await ready(app);
    const wasm = (await startOf()).wasm;
    const isKept = () => app.page.evaluate(async (name) => Boolean(await caches.match(name)), wasm);
    await app.page.evaluate(async (name) => {
      const [key] = await caches.keys();
      await (await caches.open(key)).delete(name);
    }, wasm);
    assert.equal(await isKept(), false);
    await app.page.reload();
    await ready(app);
    assert.equal(await isKept(), true);
  });
});

test('a page that the worker answers with is sent as a careful host would send it', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    await app.visit();
    await ready(app);
    const response = await app.visit(PAGES.about);
    const headers = response.headers();
    assert.equal(headers['content-security-policy'], "frame-ancestors 'none'");
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.match(await response.text(), /<base href="\/prix\/2020\/">/);
  });
});

const WITHOUT_WORKER = [
  ['that has none', () => { delete Navigator.prototype.serviceWorker; }],
  ['that refuses it', () => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('not here', 'SecurityError')); }],
];

for (const [which, deprive] of WITHOUT_WORKER) {
  test(`case 61: without a service worker, in a browser ${which}, a vote is cast and exported online, and the page says what does not work`, async () => {
    await App.during({ ownProfile: true }, async (app) => {
      await app.context.addInitScript(deprive);
      await app.visit();
      await app.page.getByText('ne permet pas de démarrer ce site hors ligne').waitFor();
      const desk = new Desk(app);
      await desk.sitDown();
      await desk.introduce('Camille Moreau', 'Haguenau');
      await desk.goTo('Sourire');
      await desk.choose('Arras');
      await desk.review();
      await app.page.getByRole('button', { name: 'M’abstenir dans les 9 catégories restantes' }).click();
      await desk.saved();
      const ballot = await desk.sign();
      const checked = await verify(ballot.path);
      assert.equal(checked.code, 0, checked.out + checked.err);
      await app.page.reload();
      await app.page.getByText('Rien n’a changé depuis la révision 1').waitFor();
      assert.deepEqual(await cacheNames(app), []);
    });
  });
}
