// Storage belongs to an origin, not to a folder: what others keep beside this site stays as they left it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { withRelease } from './support/release.mjs';
import { letIn, newVersion, ready } from './support/worker.mjs';

const NEXT = '#Hashtags2020 bis';
const EDITION = 'hashtags-2020';

// Ours begin with "palmares:/prix/2020/"; so do some of these, or nearly.
const FOREIGN = {
  caches: ['autre', 'palmares:/prix/:0123456789abcdef', 'palmares:/prix/2020/:notes', 'palmares:/prix/2020/:0123456789abcdef0', 'palmares:/prix/2020/bis/:0123456789abcdef'],
  databases: ['autre', 'palmares', 'palmares:/', 'palmares:/prix/', 'palmares:/prix/2020', 'palmares:/prix/2020/:', 'palmares:/prix/2020/bis/'],
  keys: ['autre', 'theme', 'palmares:/prix/:theme', `palmares:/prix/:draft:${EDITION}`, 'palmares:/prix/2020/:notes', `palmares:/prix/2020/:draft:${EDITION}-bis`, `palmares:/prix/2020/bis/:draft:${EDITION}`],
};
// As ours are called, so that whoever opens the wrong database would find what it looks for.
const STORES = ['drafts', 'exports', 'keys'];

function settle(page) {
  return page.evaluate(async ({ foreign, stores, edition }) => {
    for (const name of foreign.caches) await (await caches.open(name)).put('/prix/2020/data/edition.json', new Response(`of ${name}`));
    for (const name of foreign.databases) {
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name, 7);
        opening.onerror = reject;
        opening.onupgradeneeded = () => stores.forEach((store) => opening.result.createObjectStore(store).put(`of ${name}`, edition));
        opening.onsuccess = () => resolve(opening.result.close());
      });
    }
    for (const name of foreign.keys) localStorage.setItem(name, `of ${name}`);
  }, { foreign: FOREIGN, stores: STORES, edition: EDITION });
}

// All that the origin keeps: of the neighbours everything, of others only the names.
function survey(page) {
  return page.evaluate(async (foreign) => {
    const contents = async (name) => {
      const cache = await caches.open(name);
      return Promise.all((await cache.keys()).map(async (request) => [request.url, await (await cache.match(request)).text()]));
    };
    const wait = (asking) => new Promise((resolve, reject) => Object.assign(asking, { onsuccess: () => resolve(asking.result), onerror: reject }));
    const rows = async (name) => {
      const database = await wait(indexedDB.open(name));
      const stores = await Promise.all([...database.objectStoreNames].map(async (store) => {
        const reading = database.transaction(store).objectStore(store);
        return [store, await Promise.all([wait(reading.getAllKeys()), wait(reading.getAll())])];
      }));
      database.close();
      return [database.version, stores];
    };
    const split = async (names, known, look) => ({
      theirs: Object.fromEntries(await Promise.all(known.map(async (name) => [name, names.includes(name) ? await look(name) : 'gone']))),
      others: names.filter((name) => !known.includes(name)),
    });
    return {
      caches: await split(await caches.keys(), foreign.caches, contents),
      databases: await split((await indexedDB.databases()).map(({ name }) => name), foreign.databases, rows),
      keys: await split(Object.keys(localStorage), foreign.keys, (name) => localStorage.getItem(name)),
    };
  }, FOREIGN);
}

const theirs = (found) => Object.fromEntries(Object.entries(found).map(([kind, { theirs: kept }]) => [kind, kept]));

test('case 60: what another app keeps on the same host is left alone by install, vote, export and update', async () => {
  await withRelease(NEXT, (folder) => App.during({ ownProfile: true }, async (app) => {
    app.witness.expect(/status of 404/);
    await app.page.goto(`${app.server.origin}/autre/`);
    await settle(app.page);
    const before = await survey(app.page);
    assert.deepEqual(Object.values(before).map(({ others }) => others), [[], [], []]);
    assert.equal(before.keys.theirs.autre, 'of autre');
    assert.deepEqual(before.databases.theirs.autre, [7, STORES.map((store) => [store, [[EDITION], ['of autre']]])]);
    const assertLeftAlone = async (after) => assert.deepEqual(theirs(await survey(app.page)), theirs(before), after);

    const desk = new Desk(app);
    await app.visit();
    await ready(app);
    await assertLeftAlone('install');

    await app.page.getByRole('button', { name: 'Thème sombre' }).click();
    await desk.sitDown();
    await desk.introduce('Camille Moreau', 'Haguenau');
    await desk.goTo('Sourire');
    await desk.choose('Arras');
    await assertLeftAlone('vote');

    await desk.review();
    await app.page.getByRole('button', { name: 'M’abstenir dans les 9 catégories restantes' }).click();
    await desk.saved();
    await desk.sign();
    await app.page.getByText('Rien n’a changé depuis la révision 1').waitFor();
    await assertLeftAlone('export');

    app.server.publish(folder);
    await app.page.reload();
    await newVersion(app).waitFor();
    await assertLeftAlone('a new version that waits');
    await letIn(app);
    await app.page.waitForFunction((award) => document.title.endsWith(award), NEXT);
    await ready(app);
    await assertLeftAlone('update');

    // The control: ours were written all the while, under names of ours only.
    const { caches, databases, keys } = await survey(app.page);
    assert.equal(caches.others.length, 1);
    assert.match(caches.others[0], /^palmares:\/prix\/2020\/:[0-9a-f]{16}$/);
    assert.deepEqual(databases.others, ['palmares:/prix/2020/']);
    assert.deepEqual(keys.others.sort(), [`palmares:/prix/2020/:draft:${EDITION}`, 'palmares:/prix/2020/:theme']);
    await app.visit(PAGES.review);
    await app.page.getByRole('rowheader', { name: 'Révision 1' }).waitFor();
  }));
});
