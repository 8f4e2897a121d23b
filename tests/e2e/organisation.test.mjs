// A whole vote: an organiser invites twelve jurors, each votes in a browser of their own, and whatever can go wrong with
// files does; the organiser decides, closes, counts and signs, and anybody counts the same again.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { inspect } from './support/inspect.mjs';
import { Jury } from './support/jury.mjs';
import { PROGRAM } from './support/palmares.mjs';
import { SLOW } from './support/slow.mjs';

const COUNCIL = fileURLToPath(new URL('../data/v1/council.json', import.meta.url));
// The throw-away key of the edition, under a passphrase.
const GOLDEN_KEY = fileURLToPath(new URL('../data/v1/organiser-key.json', import.meta.url));
const PASSPHRASE = 'neuf péniches dérivent à l’aube';
const JUDGED = ['--category', 'affiche', '--category', 'campagne'];

// Whom each juror chooses in the first category, and in the second one; the territory that one of them is tied to.
const JURORS = [
  ['Ada', 'affiche-du-marche', 'campagne-des-masques'],
  ['Bob', 'affiche-des-bus', 'campagne-des-masques'],
  ['Cléo', 'affiche-du-marche', 'campagne-des-voisins', 'val-clair'],
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

let jury;
let links;
let records;

before(async () => {
  jury = await Jury.make(COUNCIL);
  records = join(jury.parent, 'invitations');
  links = new Map();
  for (const [name, , , territory] of JURORS) {
    const tied = territory ? ['--territory', territory] : [];
    links.set(name, await jury.invite(name, ...JUDGED, ...tied, '--out', records));
  }
});
after(() => jury.remove());

function palmares(...words) {
  return new Promise((resolve) => {
    execFile(PROGRAM, words, { env: { ...process.env, LC_ALL: 'fr_FR.UTF-8' } }, (error, out, err) => resolve({ code: error?.code ?? 0, out, err }));
  });
}

// In a browser of their own, from the link to the signed file.
async function vote(name, ...choices) {
  let file;
  await App.during({ folder: jury.folder }, async (app) => {
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
  await app.page.locator('.verify__status').getByText(/examiné/).waitFor();
  // What became of them is decided after they were examined.
  await app.page.locator('.finding').filter({ hasText: files.at(-1).name }).first().waitFor();
}

async function fates(app) {
  const rows = await app.page.locator('.finding').evaluateAll((all) => all.map((it) => [it.querySelector('.finding__file').textContent, it.querySelector('.finding__code').textContent]));
  return Object.fromEntries(rows);
}

test('twelve jurors vote, everything that can happen to files does, and the count can be checked by anybody', { timeout: 600_000 * SLOW }, async () => {
  const ballots = new Map();
  for (const [name, ...choices] of JURORS) ballots.set(name, await vote(name, choices[0], choices[1]));
  // The same juror at another device that knows nothing of the first.
  const elsewhere = await vote('Ève', 'affiche-des-bus', 'campagne-du-tri');
  const altered = text(ballots.get('Ada')).replace('affiche-du-marche', 'affiche-du-col');
  const forged = { ...JSON.parse(text(ballots.get('Bob'))), signature: JSON.parse(text(ballots.get('Dan'))).signature };
  const late = ballots.get('Lou');
  ballots.delete('Lou');
  const twice = named('Bob, encore.json', JSON.stringify(JSON.parse(text(ballots.get('Bob')))));
  const recordsOf = await Promise.all(JURORS.map(async (_, at) => {
    const name = `jure-${at + 1}.invitation.json`;
    return named(name, await readFile(join(records, name)));
  }));
  const delivered = [
    ...recordsOf, ...ballots.values(), { ...elsewhere, name: 'Ève, téléphone.json' }, twice,
    named('modifié.json', altered), named('faux.json', JSON.stringify(forged)), named('lettre.txt', 'Bonjour'),
  ];

  const passphrase = join(jury.parent, 'phrase.txt');
  await writeFile(passphrase, PASSPHRASE);
  await App.during({ folder: jury.folder }, async (app) => {
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
    await main.getByText('1 juré s’est récusé pour « Le col est ouvert – Ville de Val-Clair ».').waitFor();
    await inspect(app.page, 'office-count');
    const tie = app.page.getByRole('group', { name: 'Affiche' });
    await tie.getByLabel(/Les bus à l’heure/).check();
    await tie.getByLabel('Pourquoi ?').fill('Voix prépondérante de la présidence.');
    await tie.getByRole('button', { name: 'Passe devant' }).click();
    await main.getByText('la présidence du jury a placé').waitFor();

    // Signed only with the key.
    await main.getByText('Ouvrez d’abord votre clé').waitFor();
    await app.page.getByRole('link', { name: 'Ouvrir la clé' }).click();
    await app.page.getByRole('heading', { level: 1, name: 'La clé de l’organisateur' }).waitFor();
    await app.page.getByLabel('Le fichier de sauvegarde').setInputFiles(GOLDEN_KEY);
    await app.page.locator('#restaurer-phrase, input[type=password]').last().fill(PASSPHRASE);
    await button(app, 'Restaurer la clé').click();
    await app.page.getByText('C’est la clé que l’édition nomme').waitFor();
    await app.page.goBack();
    await button(app, 'Enregistrer les résultats complets').waitFor();
    const full = await app.downloadFrom(() => button(app, 'Enregistrer les résultats complets').click());
    const anonymous = await app.downloadFrom(() => button(app, 'Enregistrer les résultats anonymes').click());
    const decisions = await app.downloadFrom(() => button(app, 'Enregistrer les décisions').click());
    assert.ok(!/Ada|Cléo|Ève/.test(anonymous.text), 'nobody is named');

    // The command line finds the same, and from the same files writes the same bytes.
    for (const { path } of [full, anonymous]) {
      const again = await palmares('recount', '--edition', jury.edition, path);
      assert.equal(again.code, 0, again.out + again.err);
      assert.match(again.out, /donne exactement ces résultats/);
    }
    const folder = join(jury.parent, 'courrier');
    await mkdir(folder);
    for (const { name, buffer } of [...delivered.slice(JURORS.length), late].toReversed()) await writeFile(join(folder, name), buffer);
    await writeFile(join(jury.parent, 'decisions.json'), decisions.text);
    const { created, app: made } = JSON.parse(full.text);
    const out = join(jury.parent, 'resultats.json');
    const counted = await palmares(
      'count', '--edition', jury.edition, '--key', GOLDEN_KEY, '--passphrase-file', passphrase, '--decisions', join(jury.parent, 'decisions.json'),
      '--invitations', records, '--created', created, '--out', out, folder,
    );
    assert.equal(counted.code, 0, counted.err);
    const ours = JSON.parse(await readFile(out, 'utf8'));
    assert.equal(ours.app.version, made.version);
    if (ours.app.build === made.build) assert.equal(await readFile(out, 'utf8'), full.text);
    assert.deepEqual({ ...ours, app: made, signature: '' }, { ...JSON.parse(full.text), signature: '' });

    // Beside the edition the results become the public palmarès.
    await cp(full.path, join(jury.parent, 'results.json'));
    await jury.publish();
    const told = await readFile(join(jury.folder, 'palmares', 'index.html'), 'utf8');
    assert.match(told, /Les bus à l’heure/);
    assert.match(told, /Prix d’argent/);
  });
});
