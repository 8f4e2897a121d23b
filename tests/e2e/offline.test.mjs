// One visit is enough: after it the site starts without a network, at every address, and changes only by consent.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { fileOf, withRelease } from './support/release.mjs';

const READY = 'Prêt à fonctionner hors ligne';
const ADDRESSES = [
  [PAGES.edition, '#Hashtags2020'],
  ['index.html', '#Hashtags2020'],
  ['?q=schiltigheim', '#Hashtags2020'],
  [PAGES.nominee('schiltigheim-restos-chez-vous'), 'Ville de Schiltigheim'],
  // A slash that a person forgets, a page that no nominee has.
  [PAGES.nominee('schiltigheim-restos-chez-vous').slice(0, -1), 'Ville de Schiltigheim'],
  [PAGES.nominee('personne'), 'Cette page n’existe pas'],
  [PAGES.desk, 'Votre bulletin'],
  [PAGES.vote('sourire'), 'Sourire'],
  [PAGES.review, 'Relire et signer'],
  [`${PAGES.about}#sources`, 'À propos'],
  ['#une-invitation', '#Hashtags2020'],
];

const ready = (app, page = app.page) => page.getByText(READY).waitFor();
const title = (app, name, page = app.page) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const caches = (app) => app.page.evaluate(async () => (await caches.keys()).sort());

test('with the server stopped the site starts cold at every address, and a whole vote works', async () => {
  await App.during({}, async (app) => {
    await app.visit();
    await ready(app);
    await app.networkOff();
    await app.restartBrowser();
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
    await app.crashAndRestart();
    await app.visit(PAGES.review);
    await app.page.getByText('Rien n’a changé depuis la révision 1').waitFor();
  });
});

test('nothing is asked of the network for an address that is kept', async () => {
  await App.during({}, async (app) => {
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

test('a new version waits, asks once, keeps the draft, and reloads once', async () => {
  await withRelease('#Hashtags2020 bis', (folder) => App.during({}, async (app) => {
    const desk = new Desk(app);
    await app.visit(PAGES.vote('sourire'));
    await ready(app);
    const [before] = await caches(app);
    app.server.publish(folder);

    await app.page.reload();
    await app.page.getByText('Une nouvelle version est prête').waitFor();
    assert.match(await app.page.title(), /#Hashtags2020$/);
    const other = await app.context.newPage();
    await app.visit(PAGES.about, other);
    await title(app, 'À propos', other);

    // Typed, and not saved yet: the pause that saves has not begun.
    await desk.page.getByLabel('Commentaire').pressSequentially('Gardez-moi');
    let loads = 0;
    app.page.on('load', () => { loads += 1; });
    await app.page.getByRole('button', { name: 'Enregistrer et recharger' }).click();
    await app.page.waitForFunction(() => document.title.endsWith('#Hashtags2020 bis'));
    assert.equal(await desk.page.getByLabel('Commentaire').inputValue(), 'Gardez-moi');
    await ready(app);
    assert.equal(loads, 1);
    assert.equal(await app.page.getByText('Une nouvelle version est prête').count(), 0);
    const after = await caches(app);
    assert.equal(after.length, 1);
    assert.notEqual(after[0], before);

    // Nobody asked in the other tab: it goes on, and says so.
    await other.getByText('Une nouvelle version a été lancée dans un autre onglet').waitFor();
    assert.match(await other.title(), /#Hashtags2020$/);
    await other.getByRole('button', { name: 'Enregistrer et recharger' }).click();
    await other.waitForFunction(() => document.title.endsWith('#Hashtags2020 bis'));
  }));
});

test('a draft that cannot be saved is not reloaded away', async () => {
  await withRelease('#Hashtags2020 bis', (folder) => App.during({}, async (app) => {
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

// A network between may still hold a file of another build, or answer everything with a page of its own.
const WRONG = [
  ['the edition of another build', { body: '{"format":"palmares-edition/1"}' }],
  ['a page that asks for a login', { body: '<!doctype html><title>Wi-Fi</title>', headers: { 'content-type': 'text/html' } }],
  ['nothing', { status: 503, body: '' }],
];

for (const [name, answer] of WRONG) {
  test(`a release that comes with ${name} instead of a file leaves the old version in place`, async () => {
    await withRelease('#Hashtags2020 bis', (folder) => App.during({}, async (app) => {
      app.witness.expect(/status of 503/);
      await app.visit();
      await ready(app);
      const before = await caches(app);
      app.server.publish(folder);
      app.server.alter('data/edition.json', answer);
      const update = () => app.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const found = new Promise((resolve) => registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true }));
        await registration.update();
        const worker = await found;
        await new Promise((resolve) => {
          const look = () => ['installed', 'redundant'].includes(worker.state) && resolve();
          worker.addEventListener('statechange', look);
          look();
        });
        return worker.state;
      });
      assert.equal(await update(), 'redundant');
      assert.deepEqual(await caches(app), before);
      await app.visit(PAGES.about);
      await title(app, 'À propos');
      await ready(app);
      assert.match(await app.page.title(), /#Hashtags2020$/);

      app.server.alter('data/edition.json', undefined);
      assert.equal(await update(), 'installed');
      await app.page.getByText('Une nouvelle version est prête').waitFor();
    }));
  });
}

test('a file that only the first answer has wrong is fetched once more, past whoever holds it', async () => {
  await App.during({}, async (app) => {
    app.server.alter('fonts/atkinson-hyperlegible-next.woff2', { body: 'an old file', unless: 'build' });
    app.witness.expect(/font|OTS/i);
    await app.visit();
    await ready(app);
  });
});

test('on the first visit a wrong file keeps nothing, and the page says so', async () => {
  await App.during({}, async (app) => {
    app.server.alter('icons/apple-touch-icon.png', { body: '<!doctype html>' });
    await app.visit();
    await app.page.getByText('Le démarrage hors ligne n’a pas pu être préparé').waitFor();
    assert.deepEqual(await caches(app), []);
    await title(app, '#Hashtags2020');
  });
});

test('a worker that a host lets grow old is asked for all the same', async () => {
  await withRelease('#Hashtags2020 bis', (folder) => App.during({}, async (app) => {
    app.server.alter('sw.js', { headers: { 'cache-control': 'public, max-age=31536000' } });
    await app.visit();
    await ready(app);
    app.server.publish(folder);
    await app.page.reload();
    await app.page.getByText('Une nouvelle version est prête').waitFor();
  }));
});

test('what others keep on the same host stays theirs', async () => {
  const foreign = ['autre', 'palmares:/prix/:0123456789abcdef', 'palmares:/prix/2020/:notes', 'palmares:/prix/2020/bis/:0123456789abcdef'];
  await withRelease('#Hashtags2020 bis', (folder) => App.during({}, async (app) => {
    await app.visit();
    await ready(app);
    await app.page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), foreign);
    app.server.publish(folder);
    await app.page.reload();
    await app.page.getByRole('button', { name: 'Enregistrer et recharger' }).click();
    await app.page.waitForFunction(() => document.title.startsWith('#Hashtags2020 bis'));
    await ready(app);
    const kept = await caches(app);
    assert.deepEqual(kept.filter((name) => foreign.includes(name)), [...foreign].sort());
    assert.equal(kept.length, foreign.length + 1);
  }));
});

test('what somebody cleared away is fetched again before "ready" is said', async () => {
  await App.during({}, async (app) => {
    await app.visit();
    await ready(app);
    const wasm = await fileOf('app-', '_bg.wasm');
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
  await App.during({}, async (app) => {
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

test('without a service worker everything works online, and the page says what does not', async () => {
  await App.during({}, async (app) => {
    await app.context.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
    await app.visit();
    await app.page.getByText('ne permet pas de démarrer ce site hors ligne').waitFor();
    const desk = new Desk(app);
    await desk.sitDown();
    await desk.introduce('Camille Moreau', 'Haguenau');
  });
});

test('every file of the list is the published one', async () => {
  const worker = await readFile(new URL('../../dist/sw.js', import.meta.url), 'utf8');
  assert.match(worker, /^const RELEASE = \{"build":"[0-9a-f]{16}","files":\{"":"/m);
});
