// A juror's work on its way: from one device to another as a backup or as a signed ballot, and off a device for good.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { storedDraft } from './support/database.mjs';
import { Desk } from './support/desk.mjs';
import { TITLE, focusAt } from './support/focus.mjs';
import { inspect } from './support/inspect.mjs';
import { verify } from './support/palmares.mjs';

const NOTE = 'Une note que personne ne lit';
const GOLDEN = new URL('../data/v1/', import.meta.url);
const file = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const plain = (text) => text.replaceAll(/\s+/gu, ' ').trim();
const button = (page, name) => page.getByRole('button', { name, exact: true });

async function onOneDevice(work) {
  await App.during({ ownProfile: true, serviceWorkers: 'block' }, async (app) => {
    const desk = new Desk(app);
    await desk.sitDown();
    await work({ app, desk, page: app.page });
  });
}

// The same site in two browsers that know nothing of each other.
function onTwoDevices(work) {
  return onOneDevice((one) => App.during({ ownProfile: true, serviceWorkers: 'block', server: one.app.server }, async (app) => {
    const desk = new Desk(app);
    await desk.sitDown();
    await work(one, { app, desk, page: app.page });
  }));
}

// One choice with a comment and a private note, on a page of its own.
async function judge({ app, desk, page }) {
  await desk.sitDown();
  await desk.introduce('Camille Moreau', 'Ville de Lambersart');
  await app.visit(PAGES.vote('sourire'));
  await desk.choose('Arras');
  await page.getByRole('textbox', { name: 'Commentaire pour le jury' }).fill('Bravo !');
  await page.locator('summary').filter({ hasText: 'Remarques : Ville de Bezons' }).click();
  await page.getByRole('textbox', { name: 'Note pour vous seul : Ville de Bezons' }).fill(NOTE);
  await desk.saved();
  await desk.review();
}

async function complete({ desk, page }) {
  await page.getByRole('button', { name: /^M’abstenir dans/ }).click();
  await desk.saved();
  return desk.sign();
}

const backUp = ({ app, page }) => app.downloadFrom(() => button(page, 'Télécharger une sauvegarde').click());
const field = (page) => page.getByLabel('Reprendre un fichier', { exact: true });
const choose = ({ page }, text) => field(page).setInputFiles(file('fichier.json', text));
const preview = (page) => page.locator('.import');
const rows = async (page) => Object.fromEntries(await preview(page).locator('tbody tr').evaluateAll((all) => all.map((row) => [
  row.querySelector('th').textContent,
  [row.querySelector('input').checked, ...['here', 'there'].map((side) => {
    const { textContent, firstElementChild: label } = row.querySelector(`.import__${side}`);
    return textContent.slice(label.textContent.length).trim();
  })],
])));
async function answers(page) {
  const rows = page.getByRole('table', { name: 'Vos réponses' }).locator('tbody tr');
  // The desk may still be opening.
  await rows.first().waitFor();
  return Object.fromEntries(await rows.evaluateAll((all) => all.map((row) => [
    row.querySelector('th').textContent, row.querySelector('td').innerText.replaceAll(/\s+/gu, ' ').trim(),
  ])));
}

test('a backup says field by field what it changes; what is ticked is taken as one act, the rest stays', () => onTwoDevices(async (one, two) => {
  await judge(one);
  const backup = await backUp(one);
  assert.equal(backup.name, 'sauvegarde-hashtags-2020.json');

  const { app, desk, page } = two;
  await desk.goTo('Vidéo');
  await desk.choose('Marseille');
  await desk.goTo('Sourire');
  await desk.choose('Bezons');
  await desk.review();
  const before = await answers(page);
  await choose(two, backup.text);
  await preview(page).getByRole('heading', { name: 'Ce fichier diffère en 6 points' }).waitFor();
  await focusAt(page, '#apercu');
  const said = await rows(page);
  assert.deepEqual(Object.keys(said), ['Votre nom', 'Votre territoire', 'Sourire', 'Commentaire sur Sourire', 'Note privée sur Ville de Bezons', 'Vidéo']);
  assert.deepEqual(said['Votre nom'], [true, 'Rien', 'Camille Moreau']);
  assert.deepEqual(said['Commentaire sur Sourire'], [true, 'Rien', 'Bravo !']);
  assert.deepEqual(said['Note privée sur Ville de Bezons'], [true, 'Rien', NOTE]);
  const [sourire, video] = [said.Sourire, said['Vidéo']];
  assert.deepEqual([sourire[0], video[0]], [false, false], 'where something stands here the juror decides');
  assert.match(sourire[1], /^Ville de Bezons/);
  assert.match(sourire[2], /^Ville d’Arras/);
  assert.match(video[1], /^Ville de Marseille/);
  assert.equal(video[2], 'Rien');
  await inspect(page, 'import-preview');

  await button(page, 'Reprendre ces 4 points').waitFor();
  await button(page, 'Annuler').last().click();
  await preview(page).waitFor({ state: 'detached' });
  assert.deepEqual(await answers(page), before, 'looking changes nothing');
  await focusAt(page, '#reprendre');

  await choose(two, backup.text);
  await page.getByRole('checkbox', { name: 'Reprendre du fichier : Sourire', exact: true }).check();
  await button(page, 'Reprendre ces 5 points').click();
  await page.getByRole('status').getByText('5 points ont été repris du fichier.').waitFor();
  const after = await answers(page);
  assert.match(after.Sourire, /^Ville d’Arras .*Commentaire : Bravo !$/);
  assert.equal(after['Vidéo'], before['Vidéo']);
  await desk.saved();

  await button(page, 'Annuler').click();
  assert.deepEqual(await answers(page), before, 'all that was taken goes in one act');
  await button(page, 'Rétablir').click();
  await desk.saved();
  await app.reload();
  assert.deepEqual(await answers(page), after);
  await choose(two, (await backUp(two)).text);
  await preview(page).getByRole('heading', { name: 'Ce fichier dit la même chose que ce qui est ici' }).waitFor();
}));

test('case 30: a ballot signed on one device is followed on another; two that follow the same one are both kept and said', () => onTwoDevices(async (one, two) => {
  await judge(one);
  const first = await complete(one);
  assert.doesNotMatch(first.text, new RegExp(NOTE));
  const code = await one.desk.receipt();

  await two.desk.review();
  await choose(two, first.text);
  await preview(two.page).getByRole('heading', { name: 'C’est votre bulletin signé, révision 1 ; il diffère en 13 points' }).waitFor();
  await button(two.page, 'Reprendre ces 13 points').click();
  await two.page.getByRole('status').getByText('Votre prochain bulletin signé ici fera suite à celui-ci.').waitFor();
  assert.equal(await two.desk.receipt(), code);
  await two.desk.goTo('Vidéo');
  await two.desk.choose('Marseille');
  await two.desk.review();
  const second = await two.desk.sign();
  const said = JSON.parse(second.text);
  assert.equal(said.revision, 2);
  assert.equal(Buffer.from(said.previous.replace('sha-256:', ''), 'base64url').toString('hex').slice(0, 20), code.replaceAll('-', ''));
  const checked = await verify(first.path, second.path);
  assert.equal(checked.code, 0, checked.out + checked.err);

  await one.desk.goTo('Vidéo');
  await one.desk.choose('Marseille');
  await one.desk.review();
  const fork = await one.desk.sign();
  assert.equal(JSON.parse(fork.text).revision, 2);
  await choose(one, second.text);
  await button(one.page, 'Faire suite à ce bulletin, sans rien reprendre').click();
  await one.page.getByRole('status').getByText('Un autre bulletin signé ici porte déjà ce numéro').waitFor();
  assert.equal(await one.page.getByRole('rowheader', { name: /^Révision/ }).count(), 2, 'nothing signed is overwritten');
  await choose(two, first.text);
  await button(two.page, 'Faire suite à ce bulletin, sans rien reprendre').waitFor();
}));

test('files of another edition, of another juror, damaged or altered say why, and change nothing', () => onOneDevice(async (at) => {
  const { app, page } = at;
  await judge(at);
  const backup = JSON.parse((await backUp(at)).text);
  const signed = await complete(at);
  const kept = await storedDraft(app);
  for (const [text, sentence] of [
    [JSON.stringify({ ...backup, edition: 'prix-2019' }), 'Ce fichier vient d’une autre édition, « prix-2019 ».'],
    [await readFile(new URL('ballot-r1.json', GOLDEN), 'utf8'), 'Ce fichier vient d’une autre édition, « prix-de-l-exemple-2031 ».'],
    [JSON.stringify({ ...backup, invitation: 'autre-invitation' }), 'Ce fichier est d’un autre juré, ou d’une autre invitation.'],
    [JSON.stringify(backup).slice(0, -20), 'Ce n’est ni une sauvegarde, ni un bulletin, ou il est abîmé.'],
    [signed.text.replace('Moreau', 'Martin'), 'Ce bulletin n’est plus tel qu’il a été signé.'],
    ['x'.repeat(34_000_000), 'Ce fichier ne peut pas être lu.'],
  ]) {
    await choose(at, text);
    await page.getByRole('alert').getByText(sentence, { exact: true }).waitFor();
    assert.equal(await preview(page).count(), 0);
    assert.deepEqual(await storedDraft(app), kept);
  }
}));

// Everything that any site of this origin keeps here: names of databases, of stored values.
const stored = (page) => page.evaluate(async () => ({
  databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
  values: [localStorage, sessionStorage].flatMap((store) => Object.keys(store)).sort(),
}));

test('erasing asks first and names what would be lost; afterwards nothing of this site is left, and all of the others', () => onOneDevice(async (at) => {
  const { app, desk, page } = at;
  await page.evaluate(() => new Promise((resolve) => {
    localStorage.setItem('palmares:/autre/:theme', 'dark');
    sessionStorage.setItem('palmares:/autre/:invitation', '#i=x');
    indexedDB.open('palmares:/autre/').onsuccess = ({ target }) => { target.result.close(); resolve(); };
  }));
  const ask = async (sentence) => {
    await page.getByRole('button', { name: 'Effacer tout de cet appareil…' }).click();
    await page.getByRole('alert').getByText(sentence).waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Annuler' }).click();
    await focusAt(page, '#effacer');
  };
  await desk.review();
  await ask('Il n’y a rien que vous ayez décidé ici.');
  await judge(at);
  await ask('Vos réponses n’ont jamais été signées : elles seront perdues.');
  await complete(at);
  await ask('Tout ce que vous avez décidé est dans votre dernier fichier signé, sauf vos notes privées.');
  await desk.goTo('Vidéo');
  await desk.choose('Marseille');
  await desk.review();
  await ask('Un changement n’est dans aucun fichier signé : il sera perdu.');
  assert.deepEqual((await stored(page)).databases, ['palmares:/autre/', `palmares:${app.server.base}`]);

  const other = await app.context.newPage();
  await app.visit(PAGES.vote('video'), other);
  await other.getByText('Vous travaillez à ce bulletin dans un autre onglet').first().waitFor();
  await page.bringToFront();
  await page.evaluate(() => sessionStorage.setItem(`palmares:${new URL(document.baseURI).pathname}:invitation`, '#i=x'));
  await page.getByRole('button', { name: 'Effacer tout de cet appareil…' }).click();
  await button(page, 'Tout effacer').click();
  const title = page.getByRole('heading', { level: 1, name: 'Les données de ce site sont effacées de ce navigateur.' });
  await title.waitFor();
  await focusAt(page, TITLE);
  await inspect(page, 'erased');
  await other.waitForFunction(() => document.querySelectorAll('fieldset.ballot input').length > 0 && !document.querySelector('fieldset.ballot input:checked'));
  await other.close();
  const left = await stored(page);
  assert.deepEqual(left.values, ['palmares:/autre/:invitation', 'palmares:/autre/:theme']);

  await button(page, 'Revenir au vote').click();
  await page.getByText('Rien à enregistrer pour l’instant').waitFor();
  assert.equal(await page.getByRole('rowheader', { name: /^Révision/ }).count(), 0);
  assert.equal(plain(await page.getByRole('table', { name: 'Vos réponses' }).innerText()).includes('Arras'), false);
}));

test('what cannot be erased is said', () => onOneDevice(async (at) => {
  const { page } = at;
  await judge(at);
  await page.evaluate(() => { IDBFactory.prototype.deleteDatabase = () => { throw new DOMException('no', 'UnknownError'); }; });
  await page.getByRole('button', { name: 'Effacer tout de cet appareil…' }).click();
  await button(page, 'Tout effacer').click();
  await page.getByRole('heading', { level: 1, name: 'Le navigateur n’a pas tout effacé.' }).waitFor();
  await button(page, 'Revenir au vote').click();
  await page.getByText('Vos réponses enregistrées sont là').waitFor();
}));
