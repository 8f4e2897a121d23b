// Several editions and two languages in one folder: each a place of its own, one link from the others.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { publishEditions } from './support/palmares.mjs';
import { DIST } from './support/server.mjs';
import { ready } from './support/worker.mjs';

const EXAMPLE = new URL('../data/v1/edition.json', import.meta.url);
const EARLIER = 'editions/prix-de-l-exemple-2031/';
const ENGLISH = 'editions/example-prize-2032/';

let parent;
let folder;

before(async () => {
  parent = await mkdtemp(join(tmpdir(), 'palmares-editions-'));
  folder = join(parent, 'site');
  await cp(DIST, folder, { recursive: true });
  const edition = JSON.parse(await readFile(EXAMPLE, 'utf8'));
  const english = join(parent, 'english.json');
  await writeFile(english, JSON.stringify({ ...edition, id: 'example-prize-2032', title: 'Example Prize 2032', language: 'en' }));
  const files = [join(DIST, 'data', 'edition.json'), EXAMPLE.pathname, english];
  const { code, err } = await publishEditions(folder, files);
  assert.equal(code, 0, err);
});

after(() => rm(parent, { recursive: true, force: true }));

const title = (app, name) => app.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

test('from one edition a reader goes to the others and back, and each has its own nominees', async () => {
  await App.during({ folder }, async (app) => {
    await app.visit();
    const others = app.page.getByRole('list', { name: 'Les autres éditions' });
    assert.deepEqual(await others.getByRole('link').allInnerTexts(), ['Example Prize 2032', 'Prix de l’Exemple 2031']);
    await app.follow(others.getByRole('link', { name: 'Prix de l’Exemple 2031' }));
    await title(app, 'Prix de l’Exemple 2031');
    assert.ok(app.page.url().endsWith(EARLIER));
    await app.page.getByRole('status').filter({ hasText: '4 nominés' }).waitFor();
    await app.page.getByRole('article').getByRole('link').first().click();
    await app.page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Prix de l’Exemple 2031' }).click();
    await title(app, 'Prix de l’Exemple 2031');
    await app.follow(others.getByRole('link', { name: '#Hashtags2020' }));
    await title(app, '#Hashtags2020');
  });
});

test('every page has its twin in the other language, and the language stays while a reader goes on', async () => {
  await App.during({ folder }, async (app) => {
    for (const [path, name, other, twin] of [
      [PAGES.about, 'English', 'About', `en/${PAGES.about}`],
      [PAGES.vote('sourire'), 'English', 'Sourire', `en/${PAGES.vote('sourire')}`],
      ['?q=nantes', 'English', '#Hashtags2020', 'en/?q=nantes'],
      [`${ENGLISH}${PAGES.about}`, 'Français', 'À propos', `${ENGLISH}fr/${PAGES.about}`],
    ]) {
      await app.visit(path);
      await app.follow(app.page.getByRole('link', { name, exact: true }));
      await title(app, other);
      assert.equal(app.page.url().slice(app.server.url.length), twin);
      assert.equal(await app.page.evaluate(() => document.documentElement.lang), name === 'English' ? 'en' : 'fr');
    }
    await app.visit('en/');
    await app.page.getByRole('article').getByRole('link').first().click();
    await app.page.getByRole('heading', { level: 2, name: 'The territory' }).waitFor();
    await app.follow(app.page.getByRole('link', { name: 'Vote', exact: true }));
    await title(app, 'Your ballot');
    assert.match(app.page.url(), /\/en\/vote\/$/);
  });
});

test('a ballot begun in one language goes on in the other, and another edition has a ballot of its own', async () => {
  await App.during({ folder }, async (app) => {
    const desk = new Desk(app);
    await app.visit(PAGES.vote('sourire'));
    await desk.choose('Arras');
    await desk.saved();
    await app.visit(`en/${PAGES.vote('sourire')}`);
    assert.ok(await app.page.getByRole('radio', { name: /Arras/ }).isChecked());
    await app.visit(`${EARLIER}${PAGES.desk}`);
    await app.page.getByText('Rien à enregistrer pour l’instant').waitFor();
  });
});

test('one visit keeps every edition in every language', async () => {
  await App.during({ folder }, async (app) => {
    await app.visit();
    await ready(app);
    await app.networkOff();
    for (const [path, name] of [
      ['en/', '#Hashtags2020'],
      [EARLIER, 'Prix de l’Exemple 2031'],
      [EARLIER.slice(0, -1), 'Prix de l’Exemple 2031'],
      [`${EARLIER}${PAGES.vote('affiche')}`, 'Affiche'],
      [`${EARLIER}${PAGES.palmares}`, 'Le palmarès'],
      [`${EARLIER}en/${PAGES.about}`, 'About'],
      [ENGLISH, 'Example Prize 2032'],
      [`${ENGLISH}fr/${PAGES.review}`, 'Relire et signer'],
    ]) {
      await app.visit(path);
      await title(app, name);
    }
  });
});
