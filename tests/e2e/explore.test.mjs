// A reader explores the nominees, shares what was found, and comes to a site whose edition is not there.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { TITLE, focusAt } from './support/focus.mjs';

const found = (page) => page.locator('.results__line').innerText();

test('a reader searches, filters, reads a nominee and comes back to the same view', async () => {
  await App.during({}, async (app) => {
    const { page } = app;
    await app.visit();
    assert.equal(await app.title().innerText(), '#Hashtags2020');
    assert.equal(await found(page), '66 nominés');
    assert.equal(await page.locator('.nominee-card').count(), 24);

    await page.getByRole('searchbox').fill('marcq en baroeul');
    await page.getByText('1 nominé sur 66').waitFor();
    assert.match(page.url(), /\?q=marcq%20en%20baroeul$/);
    await page.getByRole('link', { name: 'Marcq-en-Barœul' }).waitFor();
    await page.reload();
    await page.getByText('1 nominé sur 66').waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), 'marcq en baroeul');

    await page.getByRole('link', { name: 'Tout effacer' }).click();
    await page.getByText('66 nominés', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: /^Solidarité/ }).check();
    await page.getByText('10 nominés sur 66').waitFor();
    await page.getByRole('checkbox', { name: /^Ville/ }).check();
    const towns = await found(page);
    assert.match(page.url(), /categorie=solidarite&type=ville$/);
    assert.equal(await page.getByRole('link', { name: /^Retirer le filtre/ }).count(), 2);

    const address = page.url();
    await page.getByRole('link', { name: 'Schiltigheim' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ville de Schiltigheim' }).waitFor();
    await focusAt(page, TITLE);
    assert.match(await page.title(), /Schiltigheim/);
    await page.goBack();
    assert.equal(page.url(), address);
    await page.getByText(towns).waitFor();
    await page.goBack();
    await page.getByText('10 nominés sur 66').waitFor();
  });
});

test('every address of the site can be opened by itself, below any folder', async () => {
  await App.during({ base: '/un/dossier/profond/' }, async (app) => {
    await app.visit(PAGES.nominee('schiltigheim-restos-chez-vous'));
    await app.page.getByRole('heading', { level: 1, name: 'Ville de Schiltigheim' }).waitFor();
    await app.visit(PAGES.vote('sourire'));
    await app.page.getByRole('heading', { level: 1, name: 'Sourire' }).waitFor();
    await app.visit(`${PAGES.about}#sources`);
    await app.page.getByRole('heading', { level: 2, name: 'Sources' }).waitFor();
    await app.page.getByRole('link', { name: 'Explorer' }).click();
    await app.page.getByText('66 nominés', { exact: true }).waitFor();
    assert.equal(new URL(app.page.url()).pathname, '/un/dossier/profond/');
  });
});

test('when nothing fits, a reader is shown the way out', async () => {
  await App.during({}, async (app) => {
    const { page } = app;
    await app.visit('?q=nantes&categorie=sourire');
    await page.getByRole('heading', { name: 'Aucun nominé ne correspond' }).waitFor();
    await page.getByRole('link', { name: /^Sans aucun filtre 3 nominés/ }).click();
    await page.getByText('3 nominés sur 66').waitFor();
  });
});

test('an edition that is missing, broken or foreign is said so, and can be tried again', async () => {
  const faults = [
    [{ status: 404, body: '' }, /réponse 404/],
    [{ status: 503, body: '' }, /répondu 503/],
    [{ body: '{"format":"palmares-edition/1","id":' }, /ligne 1:37\s: le fichier s’arrête au milieu/],
    [{ body: '{"format":"other/7"}' }, /d’un autre format \(«\sother\/7\s»\)/],
    [{ body: '{"format":"palmares-edition/1"}' }, /il manque le membre «\scategories\s»/],
  ];
  // Without a service worker, which would go on with the edition that it keeps.
  await App.during({ serviceWorkers: 'block' }, async (app) => {
    app.witness.expect(/status of (404|503)/);
    for (const [answer, sentence] of faults) {
      app.server.alter('data/edition.json', answer);
      await app.visit();
      await app.page.getByRole('heading', { name: 'L’édition n’a pas pu être chargée' }).waitFor();
      assert.match(await app.page.locator('main').innerText(), sentence);
      app.server.alter('data/edition.json', undefined);
      await app.page.getByRole('button', { name: 'Réessayer' }).click();
      await app.page.getByText('66 nominés', { exact: true }).waitFor();
    }
  });
});

test('on a phone, by keyboard: the filters open, tick and close', async () => {
  await App.during({ viewport: { width: 390, height: 844 } }, async (app) => {
    const { page } = app;
    await app.visit();
    await page.getByText('66 nominés', { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.innerText), 'Aller au contenu');
    await page.keyboard.press('Enter');
    await focusAt(page, '#contenu');
    await page.locator('.filters > summary').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /^Vidéo/ }).focus();
    await page.keyboard.press('Space');
    await page.getByText('5 nominés sur 66').waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
});
