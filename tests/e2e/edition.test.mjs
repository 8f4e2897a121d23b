// The page of the edition: made from nothing, taken from the site, brought from a table, undone, checked, saved.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { EditionPage, csv } from './support/edition.mjs';
import { focusAt } from './support/focus.mjs';
import { inspect } from './support/inspect.mjs';
import { Jury } from './support/jury.mjs';
import { check } from './support/palmares.mjs';
import { COUNCIL, RESULTS } from './support/results.mjs';
import { DIST } from './support/server.mjs';

const NOMINEES = [
  'Catégorie;Territoire;Intitulé',
  'Affiche;59328;Le marché s’affiche',
  'Affiche;Roubaix;Les bus à l’heure',
  'Campagne;Bordeaux Métropole;Tous masqués',
];

async function fromTheSite(app) {
  const edition = await new EditionPage(app).open();
  await edition.button(/Reprendre l’édition de ce site/).click();
  await app.page.getByRole('heading', { level: 2, name: 'Présentation' }).waitFor();
  return edition;
}

test('an edition is made from nothing: parts, a table with a fault, territories of the register, and a file that holds', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const { page } = app;
    const edition = await new EditionPage(app).open();
    await inspect(page, 'edition-start');
    await edition.button('Commencer', { exact: true }).click();
    await page.getByText('Donnez-lui d’abord un nom').waitFor();
    await edition.begin('Prix des affiches 2027');
    await page.getByText('Identifiant : prix-des-affiches-2027').waitFor();
    await edition.fill({ 'Ce qu’elle récompense': 'Les affiches qui font sourire.', 'Son histoire': 'Un premier\nparagraphe.\n\nUn second.' });
    await edition.add('Nom d’un organisateur', 'Cap’Com', { 'Son site': 'cap-com.org' });

    // What is missing is said at the end, with the way to it.
    await edition.part('Vérifier et enregistrer');
    await page.getByText(/points empêchent encore de la publier/).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Présentation › Cap’Com › Son site' }).waitFor();
    await inspect(page, 'edition-faults');
    await edition.button('Aller l’arranger : Présentation › Cap’Com › Son site').click();
    await focusAt(page, '[id="organisers[0].url"]');
    await page.getByText(/cap-com\.org/).waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('https://www.cap-com.org/');
    await edition.part('Sources');
    await edition.add('Titre d’un texte', 'Règlement 2027', { 'Publié par': 'Cap’Com', 'Publié le': '2027-01-15' });
    await edition.part('Catégories');
    await edition.add('Nom d’une catégorie', 'Affiche', { 'Ce qu’elle distingue': 'La meilleure affiche.', 'Façon de juger': 'Classer', 'Points par place': '5 3 1' });
    await edition.add('Nom d’une catégorie', 'Campagne', { 'Ce qu’elle distingue': 'La meilleure campagne.', 'Façon de juger': 'Noter par critères', 'Note la plus haute': '20' });
    await edition.field('Nom d’un critère').fill('Audace');
    await edition.field('Nom d’un critère').press('Enter');
    await edition.fill({ Poids: '2' });
    await inspect(page, 'edition-category');

    // A table is shown before it does anything; a bad line is named, and nothing can be taken.
    await edition.part('Nominés');
    const table = page.getByLabel('Choisir le tableau');
    await table.setInputFiles(csv('nominés.csv', [...NOMINEES, 'Affiche;Bourg-Imaginaire;Personne']));
    await page.getByText('Ligne 5, territoire').waitFor();
    assert.equal(await edition.button('Mettre ces lignes dans l’édition').count(), 0);
    await table.setInputFiles(csv('nominés.csv', NOMINEES));
    await page.getByText('Nouvelles lignes : 3').waitFor();
    await edition.button('Mettre ces lignes dans l’édition').click();
    await edition.button('Ville de Roubaix – Les bus à l’heure').waitFor();
    await edition.kept();

    // One by one, with a territory that is looked up.
    await edition.add('Intitulé d’une action', 'Le col est ouvert', { 'Catégorie du nominé': 'Campagne' });
    // What is missing is said after a moment, above the field, and moves what stands below it.
    await page.getByText('1 point à reprendre').last().waitFor();
    await page.getByLabel('Chercher dans le répertoire officiel').fill('marcq en bar');
    await edition.button(/Prendre Ville de Marcq-en-Barœul/).click();
    await edition.button('Ville de Marcq-en-Barœul – Le col est ouvert', { exact: true }).waitFor();
    // Taken away, and back again.
    await edition.button('Retirer : Ville de Marcq-en-Barœul – Le col est ouvert').click();
    await page.getByText('Retiré : Ville de Marcq-en-Barœul – Le col est ouvert').waitFor();
    assert.equal(await page.locator('.entry__button').filter({ hasText: 'Le col est ouvert' }).count(), 0);
    await edition.button('Revenir en arrière').click();
    await edition.button('Ville de Marcq-en-Barœul – Le col est ouvert', { exact: true }).waitFor();

    await edition.part('Territoires');
    await edition.button('Ville de Roubaix').click();
    await edition.button('Retirer : Ville de Roubaix').click();
    await page.getByText('d’autres éléments en dépendent').waitFor();
    await edition.part('Distinctions');
    await edition.add('Nom d’une distinction', 'Prix d’or', { Métal: 'Or', 'Le décompte l’attribue': true });
    await inspect(page, 'edition-distinction');
    await edition.part('Tour suivant');
    await page.getByLabel('Les premières places de chaque catégorie').check();
    await edition.fill({ 'Nombre de places': '2' });

    // Tomorrow it is all there.
    await edition.kept();
    await app.restartBrowser();
    const later = await new EditionPage(app).open();
    await app.page.getByText('Identifiant : prix-des-affiches-2027').waitFor();
    const saved = await later.save();
    await inspect(app.page, 'edition-whole');
    assert.equal(saved.name, 'edition.json');
    const document = JSON.parse(saved.text);
    assert.deepEqual(document.presentation, ['Un premier paragraphe.', 'Un second.']);
    assert.deepEqual(document.categories.map(({ rule }) => rule), [
      { method: 'rank', points: [5, 3, 1] },
      { method: 'score', scale: { from: 0, to: 20, half_points: false }, criteria: [{ id: 'audace', name: 'Audace', weight: 2 }] },
    ]);
    assert.deepEqual(document.nominees.map(({ territory }) => territory), ['lambersart', 'roubaix', 'bordeaux-metropole', 'marcq-en-baroeul']);
    assert.deepEqual(document.distinctions[0].places, { from: 1, to: 1 });
    assert.deepEqual(document.selection, { method: 'first', places: 2 });
    assert.equal((await check(saved.path)).code, 0);
  });
});

test('the edition of the site is taken up, changed in one word, and saved as it was but for that', async () => {
  await App.during({ ownProfile: true, viewport: { width: 390, height: 844 } }, async (app) => {
    const edition = await fromTheSite(app);
    await edition.part('Vérifier et enregistrer');
    await app.page.getByText('au caractère près, l’édition que ce site publie').waitFor();
    await edition.part('Présentation');
    await edition.fill({ 'Ce qu’elle récompense': 'Ce qui a été fait de mieux.' });
    await edition.part('Vérifier et enregistrer');
    await app.page.getByRole('heading', { name: 'Ce qui change par rapport au site' }).waitFor();
    await app.page.getByText('les textes de l’édition').waitFor();
    await inspect(app.page, 'edition-changed');
    const { text } = await app.downloadFrom(() => edition.button('Enregistrer edition.json').click());
    const before = JSON.parse(await readFile(join(DIST, 'data', 'edition.json'), 'utf8'));
    assert.deepEqual(JSON.parse(text), { ...before, theme: 'Ce qui a été fait de mieux.' });
    assert.deepEqual(Object.keys(JSON.parse(text)), Object.keys(before), 'in the order in which it was written');

    // Put aside, after being asked twice.
    await edition.button('Mettre ce brouillon de côté').click();
    await edition.button('Non, le garder').click();
    await edition.button('Mettre ce brouillon de côté').click();
    await edition.button('Oui, l’effacer').click();
    await app.page.getByRole('heading', { name: 'Par où commencer ?' }).waitFor();
    await app.restartBrowser();
    await app.visit(PAGES.organiserEdition);
    await app.page.getByRole('heading', { name: 'Par où commencer ?' }).waitFor();
  });
});

test('what is typed is kept as it is typed, and undone in one go; a file that is none is refused with its place', async () => {
  await App.during({}, async (app) => {
    const edition = await new EditionPage(app).open();
    await app.page.getByLabel('Ouvrir un fichier d’édition').setInputFiles({ name: 'liste.json', mimeType: 'application/json', buffer: Buffer.from('{\n  "format": 1,,\n}') });
    await app.page.getByText('Ce fichier n’est pas une édition').waitFor();
    await app.page.getByText(/Ligne 2, colonne 15/).waitFor();
    await fromTheSite(app);
    const title = app.page.getByLabel('Nom de l’édition');
    await title.press('End');
    await title.pressSequentially(' bis  ter');
    assert.equal(await title.inputValue(), '#Hashtags2020 bis  ter');
    await edition.kept();
    await edition.button('Revenir en arrière').click();
    await app.page.waitForFunction(() => document.getElementById('title').value === '#Hashtags2020');
    // A fault is said when the field is left.
    await title.fill('');
    await title.press('Tab');
    await app.page.locator('#title-faute').getByText(/./).waitFor();
    // Two tabs: the second to write is told, and nothing is overwritten.
    await title.fill('Premier');
    await edition.kept();
    const other = await app.context.newPage();
    await app.visit(PAGES.organiserEdition, other);
    await other.getByLabel('Nom de l’édition').fill('Second');
    await other.getByText('Brouillon enregistré dans ce navigateur.').waitFor();
    await title.fill('Troisième');
    await app.page.getByText('Un autre onglet a changé le brouillon').waitFor();
  });
});

test('an edition that changes while a jury votes says whose answers are set aside, and the file names what it amends', async () => {
  const jury = await Jury.make();
  try {
    await App.during({ folder: jury.folder }, async (app) => {
      const edition = await fromTheSite(app);
      await edition.part('Nominés');
      const first = app.page.locator('.entry__button').first();
      const name = await first.innerText();
      await first.click();
      await edition.button(`Remettre parmi les candidatures : ${name}`).or(edition.button('Remettre parmi les candidatures')).first().click();
      await app.page.getByText('Changé de liste').waitFor();
      await edition.part('Vérifier et enregistrer');
      await app.page.getByText('Catégories où les réponses déjà signées ne comptent plus').waitFor();
      await app.page.getByText('nomination retirée').waitFor();
      const kept = app.page.getByLabel('Les bulletins déjà signés continuent de compter');
      assert.ok(await kept.isChecked());
      await inspect(app.page, 'edition-amends');
      const amended = JSON.parse((await app.downloadFrom(() => edition.button('Enregistrer edition.json').click())).text);
      assert.equal(amended.amends.length, 1);
      assert.equal(amended.amends[0].changed.length, 1);
      await kept.uncheck();
      const bare = JSON.parse((await app.downloadFrom(() => edition.button('Enregistrer edition.json').click())).text);
      assert.equal(bare.amends, undefined);
    });
  } finally {
    await jury.remove();
  }
});

test('the next round is prepared from signed results: who was selected is nominated, the others stay entries', async () => {
  const jury = await Jury.make(COUNCIL);
  try {
    await App.during({ folder: jury.folder, viewport: { width: 390, height: 844 } }, async (app) => {
      const edition = await new EditionPage(app).open();
      await app.page.getByLabel('Choisir les résultats').setInputFiles(RESULTS);
      const said = await app.page.getByText(/Passent au tour suivant/).innerText();
      const [selected, all] = said.match(/\d+/g).map(Number);
      assert.ok(selected > 0 && selected < all, said);
      await inspect(app.page, 'edition-next-round');
      await edition.field('Nom du tour suivant').fill('Prix du Conseil, second tour');
      await edition.field('Nom du tour suivant').press('Enter');
      await app.page.getByText('Identifiant : prix-du-conseil-second-tour').waitFor();
      await edition.part('Nominés');
      await app.page.getByText(`${selected} en tout.`).waitFor();
      await app.page.getByText(`${all - selected} en tout.`).waitFor();
    });
  } finally {
    await jury.remove();
  }
});
