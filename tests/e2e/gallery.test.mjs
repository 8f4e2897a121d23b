// What a reader does in the gallery, by mouse and by keyboard alone, on a phone and on a wide screen.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { focusAt } from './support/focus.mjs';

const SIZES = [{ width: 390, height: 844 }, { width: 1440, height: 900 }];
const PODCASTS = 'nantes-podcasts-minutes-apprenantes';
const POSTERS = 'lambersart-affiches-1er-avril';

const number = (page, sentence) => page.locator('#nombre').getByText(sentence, { exact: true }).waitFor();
const isWide = (page) => page.viewportSize().width > 1000;

async function atBothSizes(work) {
  for (const viewport of SIZES) {
    await App.during({ viewport }, async (app) => {
      await work(app, app.page);
      assert.ok(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `no sideways scrolling at ${viewport.width}`);
    });
  }
}

// Presses Tab until an element has the focus, as a person would who sees where it is.
async function tabTo(page, selector) {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((it) => document.activeElement.matches(it), selector)) return;
  }
  assert.fail(`the Tab key does not lead to ${selector}`);
}

test('words forgive a slip, rank by where they fit, and are marked where they were found', async () => {
  await atBothSizes(async (app, page) => {
    await app.visit();
    await page.getByRole('searchbox', { name: 'Chercher un territoire' }).fill('schiltigeim');
    await number(page, '1 nominé sur 66');
    assert.deepEqual(await page.locator('.nominee-card mark').allInnerTexts(), ['Schiltigheim']);
    await page.getByRole('searchbox', { name: 'Chercher un territoire' }).fill('nord');
    await number(page, '11 nominés sur 66');
    assert.match(await page.locator('.nominee-card__title').first().innerText(), /Nord/);
    await page.getByRole('searchbox', { name: 'Chercher un territoire' }).fill('schyltigeim');
    await page.getByRole('link', { name: 'Avec « Schiltigheim » 1 nominé' }).click();
    await number(page, '1 nominé sur 66');
    assert.equal(await page.getByRole('searchbox', { name: 'Chercher un territoire' }).inputValue(), 'Schiltigheim');
  });
});

test('by keyboard alone: search, filter, take a filter back, sort, open a nominee, go on and come back', async () => {
  await atBothSizes(async (app, page) => {
    await app.visit();
    if (!isWide(page)) {
      await tabTo(page, '.filters > summary');
      await page.keyboard.press('Enter');
    }
    await tabTo(page, '[name=categorie][value=solidarite]');
    await page.keyboard.press('Space');
    await number(page, '10 nominés sur 66');
    await tabTo(page, '#q');
    await page.keyboard.type('groupe');
    await number(page, '6 nominés sur 66');
    await tabTo(page, '#tri');
    await page.keyboard.type('Nom');
    await page.waitForURL(/tri=territoire/);
    const names = await page.locator('.nominee-card__title').allInnerTexts();
    assert.match(names[0], /Clichy/);
    await tabTo(page, 'a.chip');
    await page.keyboard.press('Enter');
    await number(page, '10 nominés sur 66');
    // After a chip is gone.
    await focusAt(page, '#nombre');
    await tabTo(page, '.nominee-card__link');
    await page.keyboard.press('Enter');
    await page.getByText('Nominé 1 sur 10').waitFor();
    const first = await app.title().innerText();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Nominé 2 sur 10').waitFor();
    assert.notEqual(await app.title().innerText(), first);
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Nominé 1 sur 10').waitFor();
    await page.reload();
    await page.getByText('Nominé 1 sur 10').waitFor();
    await page.getByRole('link', { name: 'Revenir aux résultats' }).press('Enter');
    await number(page, '10 nominés sur 66');
    assert.match(page.url(), /categorie=solidarite&tri=territoire$/);
  });
});

test('a long filter is searched by name, and what finds nobody says so', async () => {
  await atBothSizes(async (app, page) => {
    await app.visit('?categorie=video');
    await number(page, '5 nominés sur 66');
    if (!isWide(page)) await page.locator('.filters > summary').click();
    const group = page.locator('details.facet').filter({ has: page.locator('summary', { hasText: /^Territoire$/ }) });
    await group.locator('summary').click();
    await page.getByRole('searchbox', { name: 'Chercher un territoire', exact: true }).fill('saint maur');
    const option = page.getByRole('checkbox', { name: /^Ville de Saint-Maur-des-Fossés 1 nominé$/ });
    await option.check();
    await number(page, '1 nominé sur 66');
    await page.getByRole('searchbox', { name: 'Chercher un territoire', exact: true }).fill('arras');
    assert.ok(await page.getByRole('checkbox', { name: /^Ville d’Arras 0 nominé$/ }).isDisabled());
  });
});

test('the map follows the filters, names what is under the pointer, and filters', async () => {
  await atBothSizes(async (app, page) => {
    await app.visit('?categorie=solidarite');
    await number(page, '10 nominés sur 66');
    if (!isWide(page)) await page.locator('.map > summary').click();
    const line = page.locator('.map__line');
    await page.locator('#carte-67').hover();
    await line.getByText('Bas-Rhin : 1 nominé').waitFor();
    await page.locator('#carte-34').focus();
    await line.getByText('Hérault : la région elle-même').waitFor();
    assert.equal(await page.locator('.map__outline').count(), 19, 'the départements of two régions');
    await page.locator('#carte-67').click();
    await number(page, '1 nominé sur 66');
    await focusAt(page, '#carte-67');
    assert.match(page.url(), /departement=67/);
    await page.keyboard.press('ArrowRight');
    await focusAt(page, '.map a:not(#carte-67)');
    await page.keyboard.press('ArrowLeft');
    await focusAt(page, '#carte-67');
    await page.keyboard.press('Enter');
    await number(page, '10 nominés sur 66');
    await page.getByText('La carte en tableau').click();
    const table = page.getByRole('table', { name: 'Nominés par département' });
    assert.deepEqual(await table.getByRole('row', { name: /^Bas-Rhin/ }).getByRole('cell').allInnerTexts(), ['1', '0']);
    await page.goBack();
    await number(page, '1 nominé sur 66');
  });
});

test('a view is taken away as a table that calculates nothing, and as data', async () => {
  await atBothSizes(async (app, page) => {
    await app.visit('?q=nantes');
    await number(page, '3 nominés sur 66');
    const offered = async (name) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return [download.suggestedFilename(), await readFile(await download.path(), 'utf8')];
    };
    const [tableName, table] = await offered('Cette vue en tableau (CSV)');
    assert.equal(tableName, 'hashtags-2020-selection.csv');
    assert.ok(table.startsWith('\ufeff"Édition";"Catégorie";'));
    assert.equal(table.trimEnd().split('\r\n').length, 4);
    const [dataName, data] = await offered('Cette vue en données (JSON)');
    assert.equal(dataName, 'hashtags-2020-selection.json');
    const view = JSON.parse(data);
    assert.deepEqual([view.format, view.query, view.entries.length], ['palmares-view/1', 'q=nantes', 3]);
    const [whole] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Toute l’édition (JSON)' }).click()]);
    assert.equal(JSON.parse(await readFile(await whole.path(), 'utf8')).nominees.length, 66);
  });
});

test('stars stay in this browser, and an address shares them', async () => {
  await atBothSizes(async (app, page) => {
    await app.visit('?q=nantes podcasts');
    const star = page.getByRole('button', { name: /^Garder dans ma liste : Ville de Nantes/ });
    await star.press('Enter');
    assert.equal(await star.getAttribute('aria-pressed'), 'true');
    await page.getByRole('link', { name: 'Ma liste (1)' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ma liste' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: /Nantes/ }).waitFor();
    await page.evaluate(() => { Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }); });
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Partager cette liste' }).click();
    await page.getByText('Lien copié').waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), new RegExp(`/ma-liste/\\?n=${PODCASTS}$`));
    await page.getByRole('button', { name: 'Vider la liste' }).click();
    await page.getByRole('heading', { name: 'Votre liste est vide' }).waitFor();
    await page.getByRole('button', { name: 'Remettre la liste' }).click();
    await page.getByRole('link', { name: /Nantes/ }).waitFor();

    await app.visit(`${PAGES.list}?n=${POSTERS},${PODCASTS},personne`);
    await page.getByRole('heading', { level: 1, name: 'Une liste partagée' }).waitFor();
    await page.getByText('Une entrée de cette liste n’existe pas').waitFor();
    await page.getByRole('button', { name: 'Ajouter à ma liste (1)' }).click();
    await page.getByText('Ajoutés à votre liste.').waitFor();
    await page.getByRole('link', { name: 'Voir ma liste' }).click();
    await page.getByText('2 nominés').waitFor();
  });
});

test('a browser that keeps nothing says so, and the list lasts as long as the page', async () => {
  await App.during({}, async (app) => {
    await app.page.addInitScript(() => {
      const refuse = () => { throw new DOMException('full', 'QuotaExceededError'); };
      Object.defineProperty(Storage.prototype, 'setItem', { value: refuse });
    });
    await app.visit(`${PAGES.list}?n=${POSTERS}`);
    await app.page.getByRole('button', { name: 'Ajouter à ma liste (1)' }).click();
    await app.page.getByText('Ajoutés à votre liste.').waitFor();
    await app.page.getByText('Ce navigateur ne garde rien pour ce site').waitFor();
  });
});

test('a nominee is shared by the device’s own dialog where there is one, without what the reader looked for', async () => {
  await App.during({}, async (app) => {
    await app.page.addInitScript(() => {
      navigator.share = async (data) => { document.documentElement.dataset.shared = JSON.stringify(data); };
    });
    await app.visit(`${PAGES.nominee(PODCASTS)}?q=nantes`);
    await app.page.getByRole('button', { name: 'Partager' }).click();
    const said = await app.page.waitForFunction(() => document.documentElement.dataset.shared);
    const shared = JSON.parse(await said.jsonValue());
    assert.ok(shared.url.endsWith(PAGES.nominee(PODCASTS)), shared.url);
    assert.match(shared.title, /Nantes/);
  });
});

test('in English every word of the gallery is English, and the way back to French keeps the view', async () => {
  await atBothSizes(async (app, page) => {
    await app.visit('en/?categorie=video&q=mayotte');
    await number(page, '1 of 66 nominees');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    await page.getByRole('combobox', { name: 'Sort by' }).waitFor();
    await app.follow(page.getByRole('link', { name: 'Français' }));
    await number(page, '1 nominé sur 66');
    assert.match(page.url(), /\?q=mayotte&categorie=video$/);
  });
});
