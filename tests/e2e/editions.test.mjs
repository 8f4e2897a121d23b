// Several editions and two languages in one folder: each a place of its own, one link from the others.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { DIST } from './support/server.mjs';
import { publishedSite } from './support/sites.mjs';
import { ready } from './support/worker.mjs';

const EXAMPLE = new URL('../data/v1/edition.json', import.meta.url);
const ESSAI = new URL('../data/v1/hashtags-2019-essai.json', import.meta.url);
const OTHER = 'editions/hashtags-2019-essai/';
const EARLIER = 'editions/prix-de-l-exemple-2031/';
const ENGLISH = 'editions/example-prize-2032/';

let folder;

before(async () => {
  const [own, example, essai] = await Promise.all([join(DIST, 'data', 'edition.json'), EXAMPLE, ESSAI].map((file) => readFile(file, 'utf8')));
  const english = JSON.stringify({ ...JSON.parse(example), id: 'example-prize-2032', title: 'Example Prize 2032', language: 'en' });
  folder = await publishedSite({ editions: [own, example, english, essai] });
});

const title = (app, name) => app.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

test('from one edition a reader goes to the others and back, and each has its own nominees', async () => {
  await App.during({ folder }, async (app) => {
    await app.visit();
    const others = app.page.getByRole('list', { name: 'Les autres éditions' });
    await others.waitFor();
    assert.deepEqual(await others.getByRole('link').allInnerTexts(), ['Example Prize 2032', 'Hashtags 2019 (essai)', 'Prix de l’Exemple 2031']);
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

const OLD = PAGES.nominee('rive-haute-une-rue-un-jour');
// Opens an address that leads on, at once or while the page is still loading, and waits where it leads.
async function ledOn(app, path, to) {
  await app.page.goto(app.server.url + path, { waitUntil: 'commit' });
  await app.page.waitForURL(`${app.server.url}${OTHER}${to}`);
}

test('the hall of fame names every edition and leads to what was put forward in each', async () => {
  await App.during({ folder }, async (app) => {
    await app.visit();
    await app.page.getByRole('contentinfo').getByRole('link', { name: 'Hall of fame' }).click();
    await title(app, 'Le Hall of fame');
    for (const name of ['#Hashtags2020', 'Hashtags 2019 (essai)', 'Prix de l’Exemple 2031', 'Example Prize 2032']) {
      await app.page.getByRole('heading', { level: 3, name, exact: true }).waitFor();
    }
    await app.page.getByText('11 candidatures connues ici, dont 8 nominées et 6 distinguées').waitFor();
    await app.page.getByRole('heading', { level: 3, name: 'Édition 2018' }).waitFor();
    await app.visit(`${PAGES.hallOfFame}?q=cantine`);
    const candidature = app.page.getByRole('article').filter({ hasText: 'La recette du chef de la cantine' });
    await app.follow(candidature.getByRole('link').first());
    await title(app, 'Ville des Essarts');
    await app.page.getByText('Candidature présentée, non retenue parmi les nominés').waitFor();
    assert.ok(app.page.url().endsWith(`${OTHER}${PAGES.nominee('essarts-recette-du-chef')}`));
    // From there too, in the other language, and back to the site's own edition.
    await app.visit(`${OTHER}en/${PAGES.hallOfFame}`);
    await title(app, 'The Hall of Fame');
    await app.follow(app.page.getByRole('heading', { level: 3 }).getByRole('link', { name: '#Hashtags2020' }));
    await title(app, '#Hashtags2020');
    assert.ok(app.page.url().endsWith('/en/'));
  });
});

test('a hall of fame whose editions do not come says so, and tries again', async () => {
  await App.during({ folder, serviceWorkers: 'block' }, async (app) => {
    app.witness.expect(/status of 503/);
    app.server.alter('data/editions.json', { status: 503, body: '' });
    await app.visit(PAGES.hallOfFame);
    await app.page.getByRole('alert').getByText('Une édition n’est pas arrivée').waitFor();
    app.server.alter('data/editions.json');
    await app.page.getByRole('button', { name: 'Charger de nouveau' }).click();
    await app.page.getByRole('heading', { level: 3, name: 'Hashtags 2019 (essai)' }).waitFor();
  });
});

test('an old address leads to where the nominee is now, by the network and from what is kept', async () => {
  await App.during({ folder }, async (app) => {
    await ledOn(app, OLD, OLD);
    await title(app, 'Ville de Rive-Haute');
    await ready(app);
    await ledOn(app, `en/${OLD}`, `en/${OLD}`);
    await title(app, 'Ville de Rive-Haute');
    await app.networkOff();
    await ledOn(app, OLD, OLD);
    await title(app, 'Ville de Rive-Haute');
    await app.visit(PAGES.nominee('personne'));
    await title(app, 'Cette page n’existe pas');
    await app.visit(PAGES.hallOfFame);
    await app.page.getByRole('heading', { level: 3, name: 'Hashtags 2019 (essai)' }).waitFor();
  });
});

test('an old address leads to where the nominee is now without JavaScript, and so does a card', async () => {
  await App.during({ folder, javaScriptEnabled: false }, async (app) => {
    await ledOn(app, OLD, OLD);
    await title(app, 'Ville de Rive-Haute');
    await ledOn(app, 'embed/rive-haute-une-rue-un-jour/', 'embed/rive-haute-une-rue-un-jour/');
    await title(app, 'Ville de Rive-Haute');
    await app.visit(PAGES.hallOfFame, app.page, { started: false });
    await app.page.getByText('24 candidatures sur 66.').waitFor();
    await app.page.getByRole('link', { name: 'Hashtags 2019 (essai)', exact: true }).first().click();
    await title(app, 'Hashtags 2019 (essai)');
  });
});
