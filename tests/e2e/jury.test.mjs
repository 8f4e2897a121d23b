// The page of the jury: twelve jurors from a table, invited at once; what each is sent; one taken back; all of it kept.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { App, PAGES } from './support/app.mjs';
import { inspect } from './support/inspect.mjs';
import { Jury } from './support/jury.mjs';
import { PROGRAM } from './support/palmares.mjs';

const PASSPHRASE = 'neuf péniches dérivent à l’aube';
const NAMES = ['Ada', 'Basile', 'Chloé', 'Denis', 'Élise', 'Félix', 'Gaëlle', 'Hugo', 'Inès', 'Jules', 'Katia', 'Léon'];
const run = promisify(execFile);

const button = (app, name) => app.page.getByRole('button', { name });
const said = (app, sentence) => app.page.getByText(sentence).waitFor();
const kept = (app) => app.page.getByRole('status').getByText('Liste enregistrée dans ce navigateur.').waitFor();
// What was downloaded goes with the browser that did it.
const saved = ({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const csv = (text) => ({ name: 'jury.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

// An edition whose key is a protected file, as `palmares key new` makes it.
let jury;
let key;
before(async () => {
  jury = await Jury.withoutSite();
  const words = join(jury.parent, 'phrase.txt');
  key = join(jury.parent, 'cle.json');
  await writeFile(words, `${PASSPHRASE}\n`);
  const { stdout } = await run(PROGRAM, ['key', 'new', '--passphrase-file', words, key]);
  const member = JSON.parse(`{${stdout.match(/"organiser_key": \{.*\}/)[0]}}`);
  const edition = JSON.parse(await readFile(jury.edition, 'utf8'));
  await writeFile(jury.edition, JSON.stringify({ ...edition, ...member }));
  await jury.publish();
});
after(() => jury.remove());

const during = (work, options) => App.during({ folder: jury.folder, ...options }, work);

// Through the page's own link and back, as an organiser goes: the key stays open in the meantime.
async function openKey(app, file) {
  await app.page.getByRole('link', { name: 'Aller à la clé' }).first().click();
  await app.page.getByLabel('Le fichier de sauvegarde').setInputFiles(file);
  await app.page.getByLabel('Phrase secrète').last().fill(PASSPHRASE);
  await button(app, 'Restaurer la clé').click();
  await said(app, 'C’est la clé que l’édition nomme');
  await app.page.goBack();
  await app.page.getByRole('heading', { level: 1, name: 'Le jury' }).waitFor();
}

const table = (panels) => ['Prénom;Nom;Courriel;Collège', ...NAMES.map((name, at) => `${name};Exemple;${name.normalize('NFD').replace(/\P{ASCII}/gu, '').toLowerCase()}@example.org;${panels[at % panels.length]}`)].join('\n');

test('twelve jurors come from a table, are invited at once, and everything is still there tomorrow', async () => {
  await during(async (app) => {
    await app.visit(PAGES.jury);
    await said(app, 'Personne dans le jury pour l’instant.');
    const field = app.page.getByLabel('Choisir le tableau');
    // One bad line: it is named, and nothing can be taken.
    await field.setInputFiles(csv(table(['image', 'terrain']).replace('katia@example.org;image', 'katia chez example;images')));
    await said(app, 'Ligne 12, courriel');
    await said(app, 'Ligne 12, collège');
    assert.equal(await button(app, 'Mettre ces jurés dans la liste').count(), 0);
    await inspect(app.page, 'jury-faults');
    await field.setInputFiles(csv(table(['image', 'terrain'])));
    await said(app, 'Nouvelles lignes : 12');
    await button(app, 'Mettre ces jurés dans la liste').click();
    await said(app, '12 jurés, aucun n’est invité.');
    await kept(app);
    // In one step, and back.
    await button(app, 'Annuler la dernière action').click();
    await said(app, 'Personne dans le jury pour l’instant.');
    await field.setInputFiles(csv(table(['image', 'terrain'])));
    await button(app, 'Mettre ces jurés dans la liste').click();
    await openKey(app, key);
    await button(app, 'Inviter les 12 jurés qui attendent').click();
    await said(app, '12 invitations sont prêtes : envoyez-les.');
    await said(app, '12 jurés, dont 12 invités.');
    await kept(app);
    await inspect(app.page, 'jury-invited');

    const merge = await app.downloadFrom(() => button(app, 'Enregistrer le publipostage').click());
    const lines = merge.text.trim().split('\r\n').map((line) => line.split(';').map((cell) => cell.replaceAll('"', '')));
    assert.equal(lines.length, 13);
    assert.deepEqual(lines[1].slice(0, 2), ['Ada Exemple', 'ada@example.org']);
    assert.equal(lines[1][4], 'Collège de l’image');
    assert.equal(new Set(lines.slice(1).map((cells) => cells[2])).size, 12);

    // In another profile, at the same site.
    const link = lines[1][2];
    await during(async (other) => {
      await other.visit(link.slice(link.indexOf('vote/')));
      await other.page.getByRole('heading', { name: 'Vous jugez en tant que Ada Exemple' }).waitFor();
      await other.page.getByText('Affiche').first().waitFor();
      assert.equal(await other.page.getByRole('link', { name: 'Campagne' }).count(), 0);
    });

    await button(app, 'Montrer les codes QR').click();
    assert.equal(await app.page.locator('.sheet svg').count(), 12);
    await app.page.emulateMedia({ media: 'print' });
    assert.ok(await app.page.locator('.sheet').isVisible());
    assert.ok(!(await app.page.locator('.jury').isVisible()), 'nothing but the codes is printed');
    await app.page.emulateMedia({ media: null });
    await inspect(app.page, 'jury-sheet');
    await button(app, 'Cacher les codes QR').click();

    // One is taken back, with its reason; the list is signed.
    await button(app, 'Basile Exemple').click();
    await inspect(app.page, 'jury-juror');
    assert.equal(await app.page.locator('.juror .qr svg').count(), 1);
    const message = await app.downloadFrom(() => button(app, 'Enregistrer le message').click());
    assert.match(message.name, /\.invitation\.txt$/);
    assert.match(message.text, /^Basile Exemple, ouvrez ce lien/);
    assert.match(message.text, /vote\/#i=/);
    await app.page.locator('summary', { hasText: 'Retirer l’invitation' }).click();
    await button(app, 'Retirer l’invitation').click();
    await said(app, 'Dites d’abord pourquoi');
    await app.page.locator('details[open]').getByLabel('Pourquoi').fill('S’est retiré.');
    await button(app, 'Retirer l’invitation').click();
    await said(app, '12 jurés, dont 11 invités.');
    await said(app, '1 retrait n’est pas encore dans la liste signée.');
    const list = await app.downloadFrom(() => button(app, 'Signer et enregistrer la liste').click());
    assert.equal(list.name, 'revocations.json');
    assert.deepEqual(JSON.parse(list.text).revoked.map((it) => it.reason), ['S’est retiré.']);
    await said(app, 'La dernière liste signée est à jour.');

    // The record leaves as a file, which says what it is.
    const record = await app.downloadFrom(() => button(app, 'Enregistrer la liste dans un fichier').click());
    assert.equal(JSON.parse(record.text).keep, 'secret');
    assert.equal(JSON.parse(record.text).jurors.length, 12);
    await kept(app);

    await app.restartBrowser();
    await app.visit(PAGES.jury);
    await said(app, '12 jurés, dont 11 invités.');
    await said(app, 'La dernière liste signée est à jour.');
    // Participation knows who is expected, and who no longer is.
    await app.visit('organisation/participation/');
    await app.page.getByRole('row', { name: /Ada Exemple/ }).waitFor();
    assert.equal(await app.page.getByRole('row', { name: /Basile Exemple/ }).count(), 0);

    // A wrong file restores nothing; the right one does.
    await app.visit(PAGES.jury);
    await app.page.getByLabel('Restaurer d’un fichier').setInputFiles(saved(list));
    await said(app, 'Rien n’est restauré');
    await app.page.getByLabel('Restaurer d’un fichier').setInputFiles(saved(record));
    await said(app, '12 jurés sont restaurés.');
  }, { ownProfile: true });
});

test('one juror is entered by keyboard, with a territory from the official register, changed, and taken off', async () => {
  await during(async (app) => {
    await app.visit(PAGES.jury);
    await button(app, 'Inscrire un juré').focus();
    await app.page.keyboard.press('Enter');
    await button(app, 'Mettre dans la liste').click();
    await app.page.getByRole('alert').getByText('case vide').waitFor();
    await app.page.getByLabel('Nom du juré').fill('Zoé Le Gall');
    await app.page.getByLabel('Courriel (facultatif)').fill('zoe chez nous');
    await button(app, 'Mettre dans la liste').click();
    await app.page.getByRole('alert').getByText('on ne peut pas écrire').waitFor();
    await app.page.getByLabel('Courriel (facultatif)').fill('zoe@example.org');
    await app.page.getByLabel('Collège de l’image').check();
    await app.page.getByLabel('Ajouter un territoire').fill('roubaix');
    await button(app, 'Ajouter Ville de Roubaix (59512)').focus();
    await app.page.keyboard.press('Enter');
    await button(app, 'Ôter Ville de Roubaix (59512)').waitFor();
    await inspect(app.page, 'jury-form');
    await button(app, 'Mettre dans la liste').click();
    await said(app, 'Zoé Le Gall est dans la liste.');
    await button(app, 'Zoé Le Gall').click();
    await said(app, 'Juge : Affiche, Vidéo');
    await said(app, 'Territoire : Ville de Roubaix');
    await button(app, 'Modifier').click();
    await app.page.getByLabel('Collège du terrain').check();
    await button(app, 'Enregistrer les changements').click();
    await said(app, 'Juge : Affiche, Campagne, Vidéo, Solidarité');
    await button(app, 'Retirer de la liste').click();
    await said(app, 'Personne dans le jury pour l’instant.');
    await button(app, 'Annuler la dernière action').click();
    await button(app, 'Zoé Le Gall').waitFor();
  });
});

test('without the register territories of the edition are still found, and what is missing is said', async () => {
  await during(async (app) => {
    app.witness.expect(/status of 404/);
    app.server.alter('register/territories.txt', { status: 404, body: '' });
    await app.visit(PAGES.jury);
    await button(app, 'Inscrire un juré').click();
    await app.page.getByLabel('Ajouter un territoire').fill('bourg neuf');
    await said(app, 'Le répertoire officiel n’est pas arrivé');
    await button(app, 'Ajouter Ville de Bourg-Neuf (01999)').click();
    await button(app, 'Ôter Ville de Bourg-Neuf (01999)').waitFor();
  });
});
