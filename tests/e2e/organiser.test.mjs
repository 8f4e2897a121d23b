// The organiser's desk: the key with its backup, many ballots beside a page that stays alive, and all of it offline.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { inspect } from './support/inspect.mjs';
import { Jury } from './support/jury.mjs';
import { releaseOf } from './support/release.mjs';
import { SLOW } from './support/slow.mjs';
import { keptFiles, ready } from './support/worker.mjs';

const BALLOTS = ['ballot-invited-r1.json', 'ballot-invited-r2.json'].map((name) => fileURLToPath(new URL(`../data/v1/${name}`, import.meta.url)));
const GOLDEN_KEY = fileURLToPath(new URL('../data/v1/organiser-key.json', import.meta.url));
const PASSPHRASE = 'neuf péniches dérivent à l’aube';

const button = (app, name) => app.page.getByRole('button', { name });
const heading = (app, name) => app.page.getByRole('heading', { name });
const status = (app) => app.page.locator('.status-line');

async function withJury(work) {
  const jury = await Jury.make();
  try {
    await App.during({ folder: jury.folder }, (app) => work(app, jury));
  } finally {
    await jury.remove();
  }
}

// Good ballots and altered ones, under as many names: spaces and lines after them make no two byte for byte the same.
async function manyBallots(count) {
  const padding = (at) => at.toString(2).padStart(13, '0').replaceAll('0', ' ').replaceAll('1', '\n');
  const good = await Promise.all(BALLOTS.map((path) => readFile(path)));
  const altered = Buffer.from(good[0].toString().replace('2032-02-11T18:30', '2032-02-11T18:31'));
  return Array.from({ length: count }, (_, at) => ({
    name: `bulletin-${at}.json`,
    mimeType: 'application/json',
    buffer: Buffer.concat([at % 10 === 9 ? altered : good[at % 2], Buffer.from(padding(at))]),
  }));
}

async function makeKey(app, passphrase = PASSPHRASE) {
  await app.page.getByLabel('Phrase secrète').first().fill(passphrase);
  await app.page.getByLabel('La même phrase').fill(passphrase);
  await button(app, 'Créer la clé').click();
  await heading(app, 'Sauvegarder la clé').waitFor();
}

async function openBackup(app, path, passphrase = PASSPHRASE) {
  await app.page.getByLabel('Le fichier de sauvegarde').setInputFiles(path);
  await app.page.getByLabel('La phrase secrète de ce fichier').fill(passphrase);
  await button(app, 'Vérifier la sauvegarde').click();
}

test('a key cannot be used before its backup was saved and opened again', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    await app.visit(PAGES.organiserKey);
    await button(app, 'Créer la clé').click();
    await app.page.getByRole('alert').getByText('Trop courte').waitFor();
    await button(app, 'Proposer une phrase').click();
    const proposed = (await app.page.locator('.key__code').innerText()).trim();
    assert.match(proposed, /^([a-z]{4}-){5}[a-z]{4}$/);
    await makeKey(app, proposed);
    await inspect(app.page, 'organiser-key-backup');
    assert.equal(await app.page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('organiser-key')).length), 0);
    const saved = await app.downloadFrom(() => button(app, '1. Enregistrer').click());
    assert.match(saved.name, /^palmares-cle-[\w-]{8}\.json$/);
    assert.deepEqual(Object.keys(JSON.parse(saved.text)), ['protected', 'encrypted_key', 'iv', 'ciphertext', 'tag']);
    await openBackup(app, saved.path, `${proposed}x`);
    await app.page.getByText('Ce n’est pas la phrase secrète de cette clé').waitFor();
    await openBackup(app, GOLDEN_KEY, PASSPHRASE);
    await app.page.getByText('c’est la sauvegarde d’une autre clé').waitFor();
    await openBackup(app, saved.path, proposed);
    await app.page.getByText('Votre clé est ouverte').waitFor();
    await app.page.getByText('L’édition ne nomme encore aucune clé').waitFor();
    await inspect(app.page, 'organiser-key-open');
    const member = await app.page.locator('.key__code').first().innerText();
    assert.match(member, /^"organiser_key": \{"crv":"Ed25519","kty":"OKP","x":"[\w-]{43}"\}$/);
    // Tomorrow it is there, and asks for its passphrase.
    await app.restartBrowser();
    await app.visit(PAGES.organiserKey);
    await heading(app, 'Votre clé est dans ce navigateur').waitFor();
    await inspect(app.page, 'organiser-key-locked');
    await app.page.getByLabel('Phrase secrète').fill(proposed);
    await button(app, 'Ouvrir la clé').click();
    await app.page.getByText('Votre clé est ouverte').waitFor();
    assert.equal(await app.page.locator('.key__code').first().innerText(), member);
    await button(app, 'Oublier cette clé').click();
    await button(app, 'Oui, oublier').click();
    await heading(app, 'Créer une clé').waitFor();
    assert.equal(await app.page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('organiser-key')).length), 0);
  });
});

test('a key of the command line is restored, by keyboard alone', async () => {
  await withJury(async (app) => {
    await app.visit(PAGES.organiserKey);
    await app.page.getByLabel('Le fichier de sauvegarde').setInputFiles(GOLDEN_KEY);
    await app.page.getByLabel('Le fichier de sauvegarde').focus();
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.type(PASSPHRASE);
    await app.page.keyboard.press('Enter');
    await app.page.getByText('C’est la clé que l’édition nomme').waitFor();
  });
});

test('five thousand ballots are examined beside a page that answers', async () => {
  await withJury(async (app) => {
    await app.visit(PAGES.imports);
    const ballots = await manyBallots(5_000);
    const seen = app.page.evaluate(() => new Promise((resolve) => {
      const values = new Set();
      let slowest = 0;
      let last = performance.now();
      const look = () => {
        const now = performance.now();
        slowest = Math.max(slowest, now - last);
        last = now;
        const meter = document.querySelector('progress');
        if (meter) values.add(meter.value);
        if (/examinés/.test(document.querySelector('.status-line')?.textContent ?? '')) resolve({ steps: values.size, slowest });
        else requestAnimationFrame(look);
      };
      look();
    }));
    await app.page.getByLabel('Choisir les bulletins').setInputFiles(ballots);
    await button(app, 'Arrêter').waitFor();
    // A click is answered meanwhile.
    const theme = app.page.locator('.theme-switch');
    const before = await theme.getAttribute('aria-pressed');
    await theme.click();
    assert.notEqual(await theme.getAttribute('aria-pressed'), before);
    await status(app).getByText('5000 fichiers examinés.').waitFor({ timeout: 120_000 * SLOW });
    const { steps } = await seen;
    assert.ok(steps > 5, `${steps} steps of the bar were seen`);
    // What becomes of them is decided once all are examined.
    const rows = app.page.locator('.findings').first().locator('tbody tr');
    await rows.nth(3).waitFor({ timeout: 120_000 * SLOW });
    const codes = await rows.allInnerTexts();
    assert.deepEqual(codes.map((row) => row.split(/\s+/)), [['bad-signature', '500'], ['counted', '1'], ['duplicate', '4498'], ['superseded', '1']]);
    // The same files once more change nothing.
    await app.page.getByLabel('Choisir les bulletins').setInputFiles(ballots);
    await status(app).getByText('5000 fichiers examinés, dont 5000 déjà là.').waitFor({ timeout: 120_000 * SLOW });
    await inspect(app.page, 'organiser-imports');
  });
});

test('an examination that is stopped stays stopped, and another one begins anew', async () => {
  await withJury(async (app) => {
    await app.visit(PAGES.imports);
    const field = app.page.getByLabel('Choisir les bulletins');
    await field.setInputFiles(await manyBallots(1_000));
    await button(app, 'Arrêter').click();
    await status(app).getByText(/Arrêté\s:/).waitFor();
    await app.page.locator('#bulletins:enabled').waitFor();
    await field.setInputFiles(BALLOTS[0]);
    await status(app).getByText('1 fichier examiné').waitFor();
  });
});

test('a worker that cannot start is told with its remedy', async () => {
  await withJury(async (app) => {
    await app.context.addInitScript(() => {
      globalThis.Worker = class { constructor() { throw new Error('refused'); } };
    });
    await app.visit(PAGES.imports);
    await app.page.getByRole('alert').getByText('Le travail en arrière-plan n’a pas démarré').waitFor();
    await inspect(app.page, 'organiser-not-started');
  });
});

test('what only organisers need is kept once one came, all of it, and then works without a network', async () => {
  const { build, files, organiser } = await releaseOf();
  assert.ok(Object.keys(organiser).length >= 5);
  await App.during({ ownProfile: true }, async (app) => {
    await app.visit();
    await ready(app);
    assert.deepEqual(Object.values(await keptFiles(app.page)).map((kept) => Object.keys(kept).length), [Object.keys(files).length]);
    await app.visit(PAGES.organiser);
    await ready(app);
    const kept = await keptFiles(app.page);
    const name = Object.keys(kept).find((it) => it.endsWith(`${build}-organiser`));
    // Below the base of the page, which is that of the site here.
    assert.deepEqual(kept[name], organiser);
    await app.networkOff();
    await app.restartBrowser();
    for (const [path, title] of [[PAGES.organiser, 'Organiser le vote'], [PAGES.organiserKey, 'La clé de l’organisateur'], [`en/${PAGES.imports}`, 'The ballots received']]) {
      await app.visit(path);
      await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    await app.visit(PAGES.organiserKey);
    await makeKey(app);
  });
});

test('where a file of the organiser does not come, nothing is kept of it and nobody is promised anything', async () => {
  const { organiser } = await releaseOf();
  const page = Object.keys(organiser).find((path) => path.startsWith('en/') && path.endsWith('organiser.html'));
  await App.during({}, async (app) => {
    app.witness.expect(/status of 404/);
    app.server.alter(page, { status: 404, body: '' });
    await app.visit();
    await ready(app);
    await app.visit(PAGES.organiser);
    await app.page.locator('[data-offline=failed]').waitFor();
    assert.ok(Object.keys(await keptFiles(app.page)).every((name) => !name.endsWith('-organiser')));
  });
});
