// A juror votes, loses the network, comes back, signs, corrects; a checker verifies the files with other programs.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { TITLE, focusAt } from './support/focus.mjs';
import { verify, verifyWithOtherTools } from './support/palmares.mjs';

test('from the first choice to two signed revisions, with the network off', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const desk = new Desk(app);
    const { page } = app;
    await desk.sitDown();
    await desk.introduce('Camille Moreau', 'lambersart');
    await page.getByText('Territoire reconnu : Ville de Lambersart').waitFor();

    await desk.goTo('Sourire');
    assert.ok(await desk.choice('Lambersart').isDisabled());
    await page.getByText('Votre territoire : vous ne pouvez pas voter pour lui.').waitFor();
    await desk.choose('Longué-Jumelles');
    await page.getByLabel('Commentaire').fill('Un rendez-vous chaque jour.\nBravo !');
    await desk.saved();

    await app.networkOff();

    await desk.goOn('Information');
    await desk.choose('Nantes');
    await desk.goOn('Campagne de sensibilisation');
    await desk.choose('Vote blanc');
    await desk.goTo('Action culturelle');
    await desk.choose('Je m’abstiens');

    await desk.review();
    await page.getByRole('heading', { name: 'Il manque 6 choses' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Signer et télécharger' }).getAttribute('aria-disabled'), 'true');
    await page.getByRole('button', { name: 'M’abstenir dans les 6 catégories restantes' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('heading', { name: 'Il manque 6 choses' }).waitFor();
    await page.getByRole('button', { name: 'M’abstenir dans les 6 catégories restantes' }).click();
    await desk.saved();

    const first = await desk.sign();
    await page.getByRole('heading', { name: 'Reçu' }).waitFor();
    const receipt = await desk.receipt();
    assert.match(receipt, /^([0-9a-f]{4}-){4}[0-9a-f]{4}$/);
    assert.match(first.name, /^bulletin_hashtags-2020_camille-moreau_r1_[0-9a-f]{4}\.json$/);
    const said = JSON.parse(first.text);
    assert.equal(said.revision, 1);
    assert.equal(said.previous, null);
    assert.equal(said.votes.length, 10);
    assert.deepEqual(said.votes[0].comment, 'Un rendez-vous chaque jour.\nBravo !');
    assert.ok(first.text.includes('\n  "votes": ['), 'a person can read it');
    assert.equal(said.recusals.length, 2);

    await desk.goTo('Vidéo');
    await desk.choose('Marseille');
    await desk.review();
    await page.getByText('1 changement depuis la révision 1').waitFor();
    const second = await desk.sign();
    await page.getByText('Rien n’a changé depuis la révision 2').waitFor();

    const checked = await verify(first.path, second.path);
    assert.equal(checked.code, 0, checked.out + checked.err);
    assert.ok(checked.out.includes(receipt), 'the command line names the same receipt');
    const others = await verifyWithOtherTools(first.path, second.path);
    assert.equal(others.code, 0, others.out + others.err);
    const previous = Buffer.from(JSON.parse(second.text).previous.replace('sha-256:', ''), 'base64url');
    assert.equal(previous.toString('hex').slice(0, 20), receipt.replaceAll('-', ''));

    await writeFile(first.path, first.text.replace('Longu', 'longu').replace('longue-jumelles', 'longue-jumellez'));
    const altered = await verify(first.path);
    assert.equal(altered.code, 1);
    assert.match(altered.out, /refusé \[bad-signature\]/);

    await app.networkOn();
    await app.restartBrowser();
    await app.visit(PAGES.review);
    await app.page.getByRole('rowheader', { name: 'Révision 2' }).waitFor();
    const again = await app.downloadFrom(() => app.page.getByRole('button', { name: 'la révision 1' }).click());
    assert.equal(again.text, first.text);
    await new Desk(app).goTo('Vidéo');
    assert.match(await new Desk(app).chosen(), /^marseille-/);
  });
});

test('a ballot is there again after a reload', async () => {
  await App.during({}, async (app) => {
    const desk = new Desk(app);
    await desk.sitDown();
    await desk.introduce('Ada', 'Trégastel');
    await app.page.getByText('« Trégastel » n’est pas nominé').waitFor();
    await app.visit(PAGES.vote('sourire'));
    await desk.choose('Arras');
    await app.page.reload();
    await desk.choice('Arras').waitFor();
    assert.ok(await desk.choice('Arras').isChecked());
  });
});

test('by keyboard alone: a choice, a comment, the next category', async () => {
  await App.during({ viewport: { width: 390, height: 844 } }, async (app) => {
    const desk = new Desk(app);
    await app.visit(PAGES.vote('sourire'));
    await desk.choice('Arras').focus();
    await app.page.keyboard.press('Space');
    await desk.saved();
    await app.page.keyboard.press('ArrowDown');
    await desk.saved();
    assert.ok(await desk.choice('Bezons').isChecked());
    await app.page.getByRole('link', { name: 'Information →' }).focus();
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('heading', { level: 1, name: 'Information' }).waitFor();
    await focusAt(app.page, TITLE);
  });
});
