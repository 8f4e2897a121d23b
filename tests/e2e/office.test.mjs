// The organiser's office: two tabs of it, what is given outside the selection, a vote that is opened again, whole
// folders, and everything as one file that another browser takes up.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { App, PAGES } from './support/app.mjs';
import { inspect } from './support/inspect.mjs';
import { Jury } from './support/jury.mjs';

const golden = (name) => fileURLToPath(new URL(`../data/v1/${name}`, import.meta.url));
const named = (name, document) => ({ name, mimeType: 'application/json', buffer: Buffer.from(typeof document === 'string' ? document : JSON.stringify(document)) });

let jury;
// Two revisions of one juror, and the record of the invitation.
let first;
let second;
let record;

before(async () => {
  jury = await Jury.make(golden('council.json'));
  const { ballots } = JSON.parse(await readFile(golden('results.json'), 'utf8'));
  // The results also hold a copy of this ballot that somebody altered to vote for the buses.
  const later = ballots.find((ballot) => ballot.revision === 2 && !JSON.stringify(ballot.votes).includes('affiche-des-bus'));
  const { invitation } = later;
  const earlier = ballots.find((it) => it.revision === 1 && it.invitation.signature === invitation.signature);
  [first, second, record] = [named('r1.json', earlier), named('r2.json', later), named('ada.invitation.json', invitation)];
});
after(() => jury.remove());

const during = (work) => App.during({ folder: jury.folder }, work);
const button = (app, name, page = app.page) => page.getByRole('button', { name });
const said = (app, sentence, page = app.page) => page.getByText(sentence).first().waitFor();
const restore = (app) => app.page.getByRole('button', { name: 'Reprendre', exact: true });
const status = (app) => app.page.locator('.status-line');
const code = (app, file) => app.page.locator('.finding').filter({ hasText: file }).locator('.finding__code');

async function bring(app, ...files) {
  await app.page.locator('#bulletins:enabled').waitFor();
  await app.page.locator('#bulletins').setInputFiles(files);
  await status(app).getByText(/examiné/).waitFor();
}

async function honour(app, who, page = app.page) {
  await page.bringToFront();
  await button(app, 'Donner une distinction', page).click();
  await page.getByLabel('Quelle distinction ?').selectOption({ index: 1 });
  await page.getByLabel('Le nom, en entier').fill(who);
  await page.getByLabel('Pour quoi ?').fill('Vingt ans de hashtags');
  await page.getByLabel('Pourquoi, dans les mots du jury ?').fill('À l’unanimité.');
  await button(app, 'Ajouter la distinction', page).click();
}

async function close(app) {
  await button(app, 'Clore le vote').click();
  await button(app, 'Oui, clore le vote').click();
  await said(app, 'Le vote est clos.');
}

test('case 46: of two tabs of the office the second to decide is told, and has what the first decided once it is reloaded', async () => {
  await during(async (app) => {
    await app.visit(PAGES.imports);
    await bring(app, first);
    await app.visit(PAGES.count);
    const other = await app.context.newPage();
    await app.visit(PAGES.count, other);
    await button(app, 'Donner une distinction', other).waitFor();
    await honour(app, 'Ada Exemple');
    await button(app, 'Retirer celle de Ada Exemple').waitFor();
    // Written, and not only shown: a third tab reads it.
    const third = await app.context.newPage();
    await app.visit(PAGES.count, third);
    await button(app, 'Retirer celle de Ada Exemple', third).waitFor();
    await honour(app, 'Bob Exemple', other);
    await said(app, 'Un autre onglet a décidé entre-temps', other);
    await other.bringToFront();
    await app.reload(other);
    await button(app, 'Retirer celle de Ada Exemple', other).waitFor();
    assert.equal(await button(app, 'Retirer celle de Bob Exemple', other).count(), 0);
  });
});

test('a distinction outside the selection is added, changed and removed before the results are signed', async () => {
  await during(async (app) => {
    await app.visit(PAGES.imports);
    await bring(app, first);
    await app.visit(PAGES.count);
    await button(app, 'Donner une distinction').click();
    await button(app, 'Ajouter la distinction').click();
    await app.page.getByRole('alert').getByText('Remplissez d’abord chaque champ').waitFor();
    await button(app, 'Ne rien changer').click();
    await honour(app, 'Ada Exemple');
    await button(app, 'Modifier celle de Ada Exemple').click();
    assert.equal(await app.page.getByLabel('Pour quoi ?').inputValue(), 'Vingt ans de hashtags');
    await inspect(app.page, 'office-honours');
    await app.page.getByLabel('Qui la reçoit ?').selectOption({ index: 1 });
    await button(app, 'Enregistrer le changement').click();
    await button(app, 'Modifier celle de Ada Exemple').waitFor({ state: 'detached' });
    await button(app, /^Retirer celle de/).click();
    await button(app, /^Retirer celle de/).waitFor({ state: 'detached' });
  });
});

test('a late ballot is let in and put out again, and the vote is opened again with a reason', async () => {
  await during(async (app) => {
    await app.visit(PAGES.imports);
    await bring(app, first);
    await app.visit(PAGES.count);
    await close(app);
    await app.visit(PAGES.imports);
    await bring(app, second);
    await code(app, 'r2.json').getByText('late').waitFor();
    await app.page.getByRole('group', { name: /r2\.json/ }).getByLabel('Pourquoi ?').fill('Panne de réseau.');
    await button(app, 'Admettre r2.json').click();
    await code(app, 'r2.json').getByText('counted').waitFor();
    await said(app, 'arrivé en retard, est admis');
    await inspect(app.page, 'office-decided');
    await button(app, /^Revenir sur cette décision/).click();
    await code(app, 'r2.json').getByText('late').waitFor();
    await app.visit(PAGES.count);
    await said(app, 'Le vote est clos.');
    await app.page.locator('summary').getByText('Rouvrir le vote').click();
    await button(app, 'Rouvrir le vote').click();
    await said(app, 'Dites d’abord pourquoi');
    await app.page.getByLabel('Pourquoi ?', { exact: true }).first().fill('Un pli oublié.');
    await button(app, 'Rouvrir le vote').click();
    await said(app, 'Les résultats sont cachés jusqu’à la clôture.');
    await app.visit(PAGES.imports);
    await code(app, 'r2.json').getByText('counted').waitFor();
    await app.visit(PAGES.count);
    await close(app);
    const { text } = await app.downloadFrom(() => button(app, 'Enregistrer les décisions').click());
    const { late, peeks } = JSON.parse(text);
    assert.deepEqual([late, peeks.map(({ reason }) => reason.replaceAll('\u00a0', ' '))], [[], ['Vote rouvert : Un pli oublié.']]);
  });
});

test('folders are dropped or chosen as folders, and each file in them has its verdict', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'palmares-folder-'));
  try {
    const inside = join(folder, 'courrier', 'mardi');
    await mkdir(inside, { recursive: true });
    await writeFile(join(folder, 'courrier', 'lundi.json'), first.buffer);
    await writeFile(join(inside, 'mardi.json'), second.buffer);
    await writeFile(join(inside, '.DS_Store'), Buffer.from([0, 0, 0, 1]));
    // More than a browser gives at a time.
    for (let at = 0; at < 150; at += 1) await writeFile(join(inside, `lettre-${at}.txt`), `Bonjour ${at}`);
    await mkdir(join(folder, 'vide'));
    await during(async (app) => {
      await app.visit(PAGES.imports);
      await app.page.locator('#dossier:enabled').waitFor();
      const session = await app.context.newCDPSession(app.page);
      const data = { items: [], files: [join(folder, 'courrier'), join(folder, 'vide')], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop']) await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
      await status(app).getByText('154 fichiers examinés.').waitFor();
      await said(app, 'vide : Aucun fichier trouvé dans ce dossier');
      await code(app, 'mardi.json').getByText('counted').waitFor();
      await code(app, '.DS_Store').getByText('bad-format').waitFor();
      await app.page.locator('#dossier').setInputFiles(join(folder, 'courrier'));
      await status(app).getByText('153 fichiers examinés, dont 153 déjà là.').waitFor();
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('the whole office is saved as one file, and another browser takes it up, overwriting nothing', async () => {
  let backup;
  await during(async (app) => {
    await app.visit(PAGES.imports);
    await bring(app, first, second, record);
    await app.visit(PAGES.count);
    await honour(app, 'Ada Exemple');
    await button(app, 'Retirer celle de Ada Exemple').waitFor();
    await app.visit(PAGES.imports);
    const { name, text } = await app.downloadFrom(() => button(app, 'Enregistrer la sauvegarde').click());
    assert.match(name, /\.office\.json$/);
    await said(app, 'Gardez-le comme une clé');
    const { format, keep, files, papers } = JSON.parse(text);
    assert.deepEqual([format, keep, files.length], ['palmares-office/1', 'secret', 3]);
    assert.ok(papers.some((paper) => paper.name === 'decisions'));
    backup = named(name, text);
  });
  const file = (content) => named(backup.name, content);
  await during(async (app) => {
    await app.visit(PAGES.imports);
    const field = app.page.locator('#reprise:enabled');
    await field.setInputFiles(file(backup.buffer.toString().replace('unanimité', 'unanimite')));
    await app.page.getByRole('alert').getByText('le fichier est abîmé').waitFor();
    await field.setInputFiles(file('Bonjour'));
    await app.page.getByRole('alert').getByText('Ce fichier n’est pas une sauvegarde intacte').waitFor();
    await field.setInputFiles(backup);
    await said(app, '3 fichiers reçus, à ajouter ici.');
    await inspect(app.page, 'office-restore');
    await restore(app).click();
    await said(app, 'La sauvegarde est reprise.');
    await code(app, 'r2.json').getByText('counted').waitFor();
    await app.visit(PAGES.count);
    await button(app, 'Retirer celle de Ada Exemple').click();
    await button(app, 'Retirer celle de Ada Exemple').waitFor({ state: 'detached' });
    await honour(app, 'Bob Exemple');
    await button(app, 'Retirer celle de Bob Exemple').waitFor();
    // What differs by now waits for a choice.
    await app.visit(PAGES.imports);
    await field.setInputFiles(backup);
    await said(app, '3 fichiers reçus, tous déjà ici.');
    await restore(app).click();
    await said(app, 'Choisissez d’abord ce qui doit rester');
    await inspect(app.page, 'office-differs');
    await app.page.getByLabel(/^Garder ce qui est ici/).check();
    await restore(app).click();
    await said(app, 'La sauvegarde est reprise.');
    await field.setInputFiles(backup);
    await app.page.getByLabel(/^Prendre ce qui est dans la sauvegarde/).check();
    await restore(app).click();
    await said(app, 'La sauvegarde est reprise.');
    await app.visit(PAGES.count);
    await button(app, 'Retirer celle de Ada Exemple').waitFor();
    assert.equal(await button(app, 'Retirer celle de Bob Exemple').count(), 0);
  });
});
