// Signed results, counted again by anybody: on a phone and on a wide screen, without a network, on paper, as a table.

import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { inspect } from './support/inspect.mjs';
import { Jury } from './support/jury.mjs';
import { ANONYMOUS, COUNCIL, ORGANISER, RESULTS, STRANGER, asFile, countedByCommand, readResults, signedBy } from './support/results.mjs';
import { ready } from './support/worker.mjs';

const field = (app) => app.page.getByLabel('Choisir les résultats');
const button = (app, name) => app.page.getByRole('button', { name });
const minutes = (app) => app.page.locator('.minutes');
const said = (app, text) => minutes(app).getByText(text).first().waitFor();

// Published once; nobody writes to it.
let jury;
before(async () => {
  jury = await Jury.make(COUNCIL);
});
after(() => jury.remove());

const withCouncil = (work, options) => App.during({ folder: jury.folder, ...options }, work);

test('results are counted again without a network, on a phone and on a wide screen', async () => {
  await withCouncil(async (app) => {
    await app.visit(PAGES.recount);
    await ready(app);
    await app.networkOff();
    await app.restartBrowser();
    for (const width of [390, 1440]) {
      await app.page.setViewportSize({ width, height: 900 });
      await app.visit(PAGES.recount);
      for (const [file, how] of [[RESULTS, 'Recompté à partir de chaque bulletin'], [ANONYMOUS, 'Recompté à partir des sommes']]) {
        await field(app).setInputFiles(file);
        await said(app, 'Le nouveau compte donne exactement ces résultats.');
        await said(app, 'Signés par l’organisateur');
        await said(app, how);
      }
      await field(app).setInputFiles(RESULTS);
      await said(app, 'Recompté à partir de chaque bulletin');
      await said(app, /1re place à égalité entre 2 actions, avec/);
      await said(app, /Panne de réseau le dernier soir/);
      await said(app, 'Ville de Val-Fleuri');
      const rows = await app.page.locator('.findings tbody tr').allInnerTexts();
      assert.deepEqual(rows.map((row) => row.split(/\s/)[0]), ['counted', 'bad-format', 'bad-signature', 'conflict-device', 'late', 'revoked', 'superseded']);
    }
    await field(app).setInputFiles(await countedByCommand(jury));
    await said(app, 'Le nouveau compte donne exactement ces résultats.');
    await inspect(app.page, 'recount-good');
  }, { ownProfile: true });
});

test('results that were altered, say something else or have another signer are told apart', async () => {
  await withCouncil(async (app) => {
    const results = await readResults();
    await app.visit(PAGES.recount);
    await field(app).setInputFiles(asFile({ ...results, created: '2033-03-10T17:00:01Z' }));
    await app.page.getByRole('alert').getByText('modifiés après leur signature').waitFor();
    assert.equal(await minutes(app).count(), 0);

    const bent = structuredClone(results);
    bent.categories[0].nominees[0].votes += 1;
    await field(app).setInputFiles(asFile(signedBy(ORGANISER, bent)));
    await said(app, 'Le nouveau compte donne autre chose en un endroit');
    await said(app, /categories\[0\]\.nominees\[0\]\.votes\s: le fichier dit \d, le compte donne \d/);
    await inspect(app.page, 'recount-different');

    await field(app).setInputFiles(asFile(signedBy(STRANGER, results)));
    await said(app, 'Attention');
    await said(app, 'Le nouveau compte donne exactement ces résultats.');

    await field(app).setInputFiles({ name: 'photo.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await app.page.getByRole('alert').getByText('Ce ne sont pas des résultats').waitFor();
    await field(app).setInputFiles(asFile({ ...results, edition: { ...results.edition, id: 'ailleurs' } }));
    await app.page.getByRole('alert').waitFor();
  });
});

test('a juror finds what became of a ballot, however the code is typed', async () => {
  await withCouncil(async (app) => {
    await app.visit(PAGES.recount);
    await field(app).setInputFiles(RESULTS);
    await said(app, 'Procès-verbal du jury');
    const counted = (await readResults()).files.find(({ code }) => code === 'counted');
    const receipt = counted.digest;
    const hex = Buffer.from(receipt.replace(/^.*:/, ''), 'base64url').toString('hex').slice(0, 20);
    const code = app.page.getByLabel('Le code de votre reçu');
    for (const typed of [hex, hex.toUpperCase().match(/.{4}/g).join('-'), hex.match(/.{4}/g).join(' ')]) {
      await code.fill(typed);
      await code.press('Enter');
      await app.page.locator('.recount__fate').getByText('Le bulletin compte.').waitFor();
    }
    await code.fill('0000-0000-0000-0000-0000');
    await button(app, 'Chercher').click();
    await app.page.locator('.recount__fate').getByText('Aucun bulletin').waitFor();
  });
});

test('the minutes are printed alone, with room for signatures, and the standings are a table', async () => {
  await withCouncil(async (app) => {
    await app.visit(PAGES.recount);
    await field(app).setInputFiles(RESULTS);
    await said(app, 'Procès-verbal du jury');
    const saved = await app.downloadFrom(() => button(app, 'Le classement en tableau').click());
    assert.equal(saved.name, 'palmares-prix-du-conseil-2033-classement.csv');
    assert.match(saved.text, /^\ufeff"Catégorie";"Place";/);
    assert.match(saved.text, /"Affiche";"1";"Le marché s’affiche";"Ville de Bourg-Neuf";"voix";"2";"1";"2";"Prix d’argent"\r\n/);
    assert.equal(await app.page.getByText('La présidence du jury', { exact: true }).isVisible(), false);
    await app.page.emulateMedia({ media: 'print' });
    assert.ok(await app.page.getByText('La présidence du jury', { exact: true }).isVisible());
    for (const hidden of ['.site-header', '.site-footer', '.drop-zone', '#mon-bulletin', 'h1']) {
      assert.equal(await app.page.locator(hidden).first().isVisible(), false, hidden);
    }
  });
});

test('what a site announces is counted again from its own page, beside the edition that was judged', async () => {
  // The last test of this file: it changes the site.
  await cp(RESULTS, join(jury.parent, 'results.json'));
  await jury.publish();
  await withCouncil(async (app) => {
    await app.visit(PAGES.palmares);
    await app.page.getByText('Ces résultats sont publiés à côté de l’édition').waitFor();
    await app.follow(app.page.getByRole('link', { name: 'Recompter des résultats signés' }));
    await button(app, 'Recompter ce que ce site annonce').click();
    await said(app, 'Le nouveau compte donne exactement ces résultats.');
    await ready(app);
    await app.networkOff();
    await app.restartBrowser();
    await app.visit(`en/${PAGES.recount}`);
    await button(app, 'Recount what this site announces').click();
    await app.page.getByRole('alert').getByText('The announced results did not arrive').waitFor();
    await app.page.getByLabel('Choose the results').setInputFiles(RESULTS);
    await said(app, 'Counting again gives exactly these results.');
  }, { ownProfile: true });
});
