// A whole vote, in pages alone: an organiser makes an edition, a key and twelve invitations, each juror votes in a browser of
// their own, and whatever can go wrong with files does; the organiser decides, closes, counts and signs, and anybody counts
// the same again.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { EditionPage, csv } from './support/edition.mjs';
import { focusAt } from './support/focus.mjs';
import { inspect } from './support/inspect.mjs';
import { PROGRAM, publishWith } from './support/palmares.mjs';
import { DIST } from './support/server.mjs';
import { letIn, newVersion, ready, update } from './support/worker.mjs';

const PASSPHRASE = 'neuf péniches dérivent à l’aube';

const NOMINEES = [
  'Identifiant;Catégorie;Territoire;Intitulé',
  'affiche-du-marche;Affiche;59328;Le marché s’affiche',
  'affiche-des-bus;Affiche;59512;Les bus à l’heure',
  'affiche-du-col;Affiche;59378;Le col est ouvert',
  'campagne-des-masques;Campagne;Bordeaux Métropole;#MasquePourTous',
  'campagne-des-voisins;Campagne;Département du Nord;Les voisins d’abord',
  'campagne-du-tri;Campagne;44109;Le tri, même confinés',
  'campagne-des-ecoles;Campagne;59378;L’école à la maison',
];

// Whom each juror chooses in the first category, and in the second one; the territory that one of them is tied to.
const JURORS = [
  ['Ada', 'affiche-du-marche', 'campagne-des-masques'],
  ['Bob', 'affiche-des-bus', 'campagne-des-masques'],
  ['Cléo', 'affiche-du-marche', 'campagne-des-voisins', 'Ville de Marcq-en-Barœul'],
  ['Dan', 'affiche-des-bus', 'campagne-des-voisins'],
  ['Ève', 'affiche-du-marche', 'campagne-du-tri'],
  ['Fay', 'affiche-des-bus', 'campagne-des-masques'],
  ['Guy', 'affiche-du-marche', 'campagne-des-voisins'],
  ['Hal', 'affiche-des-bus', 'campagne-du-tri'],
  ['Ida', 'affiche-du-col', 'campagne-du-tri'],
  ['Jan', 'affiche-du-col', 'campagne-des-masques'],
  ['Kim', 'affiche-du-col', 'campagne-des-ecoles'],
  ['Lou', 'affiche-du-marche', 'campagne-du-tri'],
];

let parent;
let site;
let organiser;
const links = new Map();

before(async () => {
  parent = await mkdtemp(join(tmpdir(), 'palmares-vote-'));
  site = join(parent, 'site');
  await cp(DIST, site, { recursive: true });
  organiser = await App.open({ ownProfile: true, folder: site });
});
after(async () => {
  await organiser.close();
  await rm(parent, { recursive: true, force: true });
});

function palmares(...words) {
  return new Promise((resolve) => {
    execFile(PROGRAM, words, { env: { ...process.env, LC_ALL: 'fr_FR.UTF-8' } }, (error, out, err) => resolve({ code: error?.code ?? 0, out, err }));
  });
}

async function makeEdition(app) {
  await app.visit(PAGES.organiserEdition);
  await ready(app);
  const edition = new EditionPage(app);
  await edition.begin('Prix des affiches 2027');
  await edition.fill({ 'Ce qu’elle récompense': 'Les affiches et les campagnes de l’année.' });
  await edition.add('Nom d’un organisateur', 'Cap’Com');
  await edition.part('Sources');
  await edition.add('Titre d’un texte', 'Règlement 2027', { 'Publié par': 'Cap’Com' });
  await edition.part('Catégories');
  await edition.add('Nom d’une catégorie', 'Affiche', { 'Ce qu’elle distingue': 'Des affiches dans la rue.', Quorum: '3' });
  await edition.add('Nom d’une catégorie', 'Campagne', { 'Ce qu’elle distingue': 'Des campagnes de plusieurs semaines.' });
  await edition.fill({ 'En cas d’égalité': 'Le ou la présidente du jury départage, et dit pourquoi' });
  await edition.part('Nominés');
  await app.page.getByLabel('Choisir le tableau').setInputFiles(csv('nominés.csv', NOMINEES));
  await app.page.getByText('Nouvelles lignes : 7').waitFor();
  await edition.button('Mettre ces lignes dans l’édition').click();
  await edition.button('Ville de Marcq-en-Barœul – Le col est ouvert').waitFor();
  await edition.part('Distinctions');
  await edition.add('Nom d’une distinction', 'Prix d’argent', { Métal: 'Argent', 'Le décompte l’attribue': true });
  await edition.add('Nom d’une distinction', 'Prix de bronze', { Métal: 'Bronze', 'Le décompte l’attribue': true, 'De la place': '2', 'à la place': '3' });
  await edition.part('Clé');
  await app.page.getByText('L’édition ne nomme aucune clé').waitFor();
  return edition;
}

// The key is made in passing; its backup must be opened before it can be used.
async function makeKey(app) {
  await app.page.getByRole('link', { name: 'Aller à la clé' }).click();
  await app.page.getByRole('heading', { level: 1, name: 'La clé de l’organisateur' }).waitFor();
  await app.page.getByLabel('Phrase secrète').first().fill(PASSPHRASE);
  await app.page.getByLabel('La même phrase').fill(PASSPHRASE);
  await button(app, 'Créer la clé').click();
  const saved = await app.downloadFrom(() => button(app, '1. Enregistrer').click());
  const key = join(parent, 'cle.json');
  await cp(saved.path, key);
  await app.page.getByLabel('Le fichier de sauvegarde').setInputFiles(key);
  await app.page.getByLabel('La phrase secrète de ce fichier').fill(PASSPHRASE);
  await button(app, 'Vérifier la sauvegarde').click();
  await app.page.getByText('Votre clé est ouverte').waitFor();
  await app.page.goBack();
  await app.page.getByRole('heading', { level: 1, name: 'L’édition' }).waitFor();
  await button(app, 'Mettre ma clé dans l’édition').click();
  await app.page.getByText('Votre clé est dans l’édition.').waitFor();
  return key;
}

async function openKey(app) {
  await app.page.getByRole('heading', { level: 1, name: 'La clé de l’organisateur' }).waitFor();
  await app.page.getByLabel('Phrase secrète').last().fill(PASSPHRASE);
  await button(app, 'Ouvrir la clé').click();
  await app.page.getByText('C’est la clé que l’édition nomme').waitFor();
  await app.page.goBack();
}

async function invite(app) {
  await app.visit(PAGES.jury);
  const rows = JURORS.map(([name, , , territory]) => `${name};${name.normalize('NFD').replace(/\P{ASCII}/gu, '').toLowerCase()}@example.org;${territory ?? ''}`);
  await app.page.getByLabel('Choisir le tableau').setInputFiles(csv('jury.csv', ['Nom;Courriel;Territoire', ...rows]));
  await app.page.getByText('Nouvelles lignes : 12').waitFor();
  await button(app, 'Mettre ces jurés dans la liste').click();
  await app.page.getByRole('link', { name: 'Aller à la clé' }).first().click();
  await openKey(app);
  await button(app, 'Inviter les 12 jurés qui attendent').click();
  await app.page.getByText('12 jurés, dont 12 invités.').waitFor();
  const merge = await app.downloadFrom(() => button(app, 'Enregistrer le publipostage').click());
  for (const line of merge.text.trim().split('\r\n').slice(1)) {
    const [name, , link] = line.split(';').map((cell) => cell.replaceAll('"', ''));
    links.set(name, link.slice(link.indexOf('vote/')));
  }
  // The record that stays with the organiser has the invitations as the command line takes them.
  const record = JSON.parse((await app.downloadFrom(() => button(app, 'Enregistrer la liste dans un fichier').click())).text);
  const folder = join(parent, 'invitations');
  await mkdir(folder);
  for (const { id, invitations } of record.jurors) await writeFile(join(folder, `${id}.invitation.json`), JSON.stringify(invitations.at(-1).document));
  return folder;
}

// In a browser of their own, from the link to the signed file.
async function vote(name, ...choices) {
  let file;
  await App.during({ folder: site }, async (app) => {
    await app.visit(links.get(name));
    await app.page.getByRole('heading', { name: `Vous jugez en tant que ${name}` }).waitFor();
    for (const nominee of choices) await app.page.locator(`fieldset.ballot input[value="${nominee}"]`).check();
    // The département around a juror's own town is asked about.
    for (const free of await app.page.getByRole('radio', { name: 'Non, je peux juger' }).all()) await free.check();
    const desk = new Desk(app);
    await desk.saved();
    const { text } = await desk.sign();
    file = { name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(text) };
  });
  return file;
}

const text = ({ buffer }) => buffer.toString();
const named = (name, content) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
const button = (app, name) => app.page.getByRole('button', { name });

async function bring(app, files) {
  await app.page.locator('#bulletins:enabled').waitFor();
  await app.page.locator('#bulletins').setInputFiles(files);
  await app.page.locator('#bulletins:enabled').waitFor();
  await app.page.locator('.status-line').getByText(/examiné/).waitFor();
  // What became of them is decided after they were examined.
  await app.page.locator('.finding').filter({ hasText: files.at(-1).name }).first().waitFor();
}

async function fates(app) {
  const rows = await app.page.locator('.finding').evaluateAll((all) => all.map((it) => [it.querySelector('.finding__file').textContent, it.querySelector('.finding__code').textContent]));
  return Object.fromEntries(rows);
}

test('twelve jurors vote, everything that can happen to files does, and the count can be checked by anybody', { timeout: 600_000 }, async () => {
  const app = organiser;
  const edition = await makeEdition(app);
  const key = await makeKey(app);
  const saved = await edition.save();
  const file = join(parent, 'edition.json');
  await cp(saved.path, file);
  await publishWith(site, { editions: [file] });
  // The organiser's own browser takes the new version like any other.
  await update(app.page);
  await newVersion(app).waitFor();
  await app.follow(undefined, { act: () => letIn(app) });
  const invitations = await invite(app);
  assert.equal(links.size, 12);

  const ballots = new Map();
  for (const [name, ...choices] of JURORS) ballots.set(name, await vote(name, choices[0], choices[1]));
  // The same juror at another device that knows nothing of the first.
  const elsewhere = await vote('Ève', 'affiche-des-bus', 'campagne-du-tri');
  const altered = text(ballots.get('Ada')).replace('affiche-du-marche', 'affiche-du-col');
  const forged = { ...JSON.parse(text(ballots.get('Bob'))), signature: JSON.parse(text(ballots.get('Dan'))).signature };
  const late = ballots.get('Lou');
  ballots.delete('Lou');
  const twice = named('Bob, encore.json', JSON.stringify(JSON.parse(text(ballots.get('Bob')))));
  const delivered = [
    ...ballots.values(), { ...elsewhere, name: 'Ève, téléphone.json' }, twice,
    named('modifié.json', altered), named('faux.json', JSON.stringify(forged)), named('lettre.txt', 'Bonjour'),
  ];

  const passphrase = join(parent, 'phrase.txt');
  await writeFile(passphrase, PASSPHRASE);
  await app.visit(PAGES.imports);
  await bring(app, delivered);
  const found = await fates(app);
  assert.equal(found['Ada.json'], 'counted');
  assert.equal(found['Ève.json'], 'conflict-device');
  assert.equal(found['Ève, téléphone.json'], 'conflict-device');
  assert.deepEqual([found['Bob.json'], found['Bob, encore.json']].toSorted(), ['counted', 'duplicate']);
  assert.equal(found['modifié.json'], 'bad-signature');
  assert.equal(found['faux.json'], 'bad-signature');
  assert.equal(found['lettre.txt'], 'bad-format');
  await inspect(app.page, 'office-imports');

  // Who leads stands nowhere: not on the page of the participation, nor on that of the count.
  await app.visit(PAGES.participation);
  await app.page.getByText('10 réponses sur 12 invités.').waitFor();
  await app.page.getByRole('row', { name: /Affiche/ }).getByText('Ouvert').waitFor();
  await inspect(app.page, 'office-participation');
  await app.visit(PAGES.count);
  await app.page.getByText('Les résultats sont cachés jusqu’à la clôture.').waitFor();
  for (const page of [PAGES.participation, PAGES.count]) {
    await app.visit(page);
    assert.doesNotMatch(await app.page.locator('main').innerText(), /bus à l’heure|marché s’affiche/);
  }

  // Ève says that the telephone was a try.
  await app.visit(PAGES.imports);
  const conflict = app.page.getByRole('group', { name: 'Ève' });
  await conflict.getByText('Ils diffèrent dans : Affiche.').waitFor();
  await button(app, 'Décider').click();
  await conflict.getByText('Choisissez d’abord le bulletin qui compte.').waitFor();
  await conflict.locator('.contender').filter({ hasText: 'Ève.json' }).getByRole('radio').check();
  await conflict.getByLabel('Pourquoi ?').fill('Confirmé au téléphone.');
  await button(app, 'Décider').click();
  await conflict.waitFor({ state: 'detached' });
  assert.equal((await fates(app))['Ève.json'], 'counted');

  // The vote is closed; what comes afterwards is late, until it is let in.
  await app.visit(PAGES.count);
  await button(app, 'Clore le vote').click();
  await button(app, 'Oui, clore le vote').click();
  await app.page.getByText('Le vote est clos.').waitFor();
  // It is kept before it is counted.
  await app.page.getByText('1re place à égalité').first().waitFor();
  await app.visit(PAGES.imports);
  await bring(app, [late]);
  assert.equal((await fates(app))['Lou.json'], 'late');

  // Tomorrow everything is still there.
  await app.restartBrowser();
  await app.visit(PAGES.imports);
  await app.page.getByRole('group', { name: /Lou\.json/ }).waitFor();
  assert.equal((await fates(app))['Ève.json'], 'counted');
  assert.equal((await fates(app))['Lou.json'], 'late');

  // Affiche: four for the market, four for the buses, three for the pass; Campagne: 4, 3 and 3.
  await app.visit(PAGES.count);
  const main = app.page.locator('main');
  await main.getByText('1re place à égalité entre 2 actions, avec 4 voix pour chacune').waitFor();
  await main.getByText('2e place à égalité entre 2 actions, avec 3 voix pour chacune').waitFor();
  await main.getByText('1 juré s’est récusé pour « Le col est ouvert – Ville de Marcq-en-Barœul ».').waitFor();
  await inspect(app.page, 'office-count');
  const tie = app.page.getByRole('group', { name: 'Affiche' });
  await tie.getByLabel(/Les bus à l’heure/).check();
  await tie.getByLabel('Pourquoi ?').fill('Voix prépondérante de la présidence.');
  await tie.getByRole('button', { name: 'Passe devant' }).click();
  await main.getByText('la présidence du jury a placé').waitFor();

  // Signed only with the key.
  await main.getByText('Ouvrez d’abord votre clé').waitFor();
  await app.page.getByRole('link', { name: 'Ouvrir la clé' }).click();
  await openKey(app);
  await button(app, 'Enregistrer les résultats complets').waitFor();
  const full = await app.downloadFrom(() => button(app, 'Enregistrer les résultats complets').click());
  const anonymous = await app.downloadFrom(() => button(app, 'Enregistrer les résultats anonymes').click());
  const decisions = await app.downloadFrom(() => button(app, 'Enregistrer les décisions').click());
  assert.ok(!/Ada|Cléo|Ève/.test(anonymous.text), 'nobody is named');

  // Shown on the stage, from these results.
  await app.visit(PAGES.ceremony);
  await app.page.locator('main input[type=file]').setInputFiles(full.path);
  await button(app, 'Ouvrir la scène').click();
  await focusAt(app.page, '#scene');
  await app.page.keyboard.press('PageDown');
  await app.page.getByRole('heading', { name: 'Affiche' }).waitFor();
  await app.page.keyboard.press('Escape');
  await button(app, /Reprendre à l’écran/).waitFor();

  // The command line finds the same, and from the same files writes the same bytes.
  for (const { path } of [full, anonymous]) {
    const again = await palmares('recount', '--edition', file, path);
    assert.equal(again.code, 0, again.out + again.err);
    assert.match(again.out, /donne exactement ces résultats/);
  }
  const folder = join(parent, 'courrier');
  await mkdir(folder);
  for (const { name, buffer } of [...delivered, late].toReversed()) await writeFile(join(folder, name), buffer);
  await writeFile(join(parent, 'decisions.json'), decisions.text);
  const { created, app: made } = JSON.parse(full.text);
  const out = join(parent, 'resultats.json');
  const counted = await palmares(
    'count', '--edition', file, '--key', key, '--passphrase-file', passphrase, '--decisions', join(parent, 'decisions.json'),
    '--invitations', invitations, '--created', created, '--out', out, folder,
  );
  assert.equal(counted.code, 0, counted.err);
  const ours = JSON.parse(await readFile(out, 'utf8'));
  assert.equal(ours.app.version, made.version);
  if (ours.app.build === made.build) assert.equal(await readFile(out, 'utf8'), full.text);
  assert.deepEqual({ ...ours, app: made, signature: '' }, { ...JSON.parse(full.text), signature: '' });

  // Beside the edition the results become the public palmarès.
  await cp(full.path, join(parent, 'results.json'));
  await publishWith(site, { editions: [file] });
  const told = await readFile(join(site, 'palmares', 'index.html'), 'utf8');
  assert.match(told, /Les bus à l’heure/);
  assert.match(told, /Prix d’argent/);
});
