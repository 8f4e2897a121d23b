// Every page of the programs, on a phone and on a wide screen, light and dark: no rule broken, and a picture to look at.
// The documents are in documents.test.mjs.

import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { inspect } from './support/inspect.mjs';

const STILL = [
  ['explore', PAGES.edition],
  ['explore-filtered', '?q=groupe&categorie=solidarite'],
  ['explore-nothing', '?q=zzz'],
  ['nominee', PAGES.nominee('occitanie-plateforme-solidarite-alimentation')],
  ['hall-of-fame', PAGES.hallOfFame],
  ['explore-en', `en/${PAGES.edition}`],
  ['nominee-en', `en/${PAGES.nominee('occitanie-plateforme-solidarite-alimentation')}`],
  ['desk-en', `en/${PAGES.desk}`],
  ['vote-en', `en/${PAGES.vote('sourire')}`],
  ['review-en', `en/${PAGES.review}`],
  ['verify-en', `en/${PAGES.verify}`],
  ['hall-of-fame-en', `en/${PAGES.hallOfFame}`],
  ['list', 'ma-liste/'],
  ['list-shared', 'ma-liste/?n=lambersart-affiches-1er-avril,nantes-podcasts-minutes-apprenantes'],
  ['list-en', 'en/ma-liste/'],
  ['organiser', PAGES.organiser],
  ['organiser-edition', PAGES.organiserEdition],
  ['organiser-key', PAGES.organiserKey],
  ['jury', PAGES.jury],
  ['imports', PAGES.imports],
  ['recount', PAGES.recount],
  ['ceremony', PAGES.ceremony],
  ['recount-en', `en/${PAGES.recount}`],
  ['ceremony-en', `en/${PAGES.ceremony}`],
  ['organiser-en', `en/${PAGES.organiser}`],
  ['organiser-edition-en', `en/${PAGES.organiserEdition}`],
  ['organiser-key-en', `en/${PAGES.organiserKey}`],
  ['jury-en', `en/${PAGES.jury}`],
  ['imports-en', `en/${PAGES.imports}`],
  ['not-found', PAGES.nominee('occitanie-plateforme-solidarite-alimentation')],
];

for (const [name, path] of STILL) {
  test(`${name} breaks no rule`, async () => {
    await App.during({}, async (app) => {
      await app.visit(path);
      await app.title().waitFor();
      if (name === 'not-found') {
        await app.page.evaluate(() => history.pushState(null, '', `${document.baseURI}nomines/personne/`));
        await app.page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
        await app.page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();
      }
      await inspect(app.page, name);
    });
  });
}

test('the desk breaks no rule, from the empty form to the receipt', async () => {
  await App.during({}, async (app) => {
    const desk = new Desk(app);
    await desk.sitDown();
    await inspect(app.page, 'desk-empty');
    await desk.introduce('Camille Moreau', 'Haguenau');
    await desk.goTo('Sourire');
    await desk.choose('Arras');
    await inspect(app.page, 'vote');
    await desk.review();
    await inspect(app.page, 'review-gaps');
    await app.page.getByRole('button', { name: 'M’abstenir dans les 9 catégories restantes' }).click();
    await desk.saved();
    await desk.sign();
    await app.page.getByRole('heading', { name: 'Reçu' }).waitFor();
    await inspect(app.page, 'review-signed');
    await app.visit(PAGES.desk);
    await app.page.getByText('tout est rempli').waitFor();
    await inspect(app.page, 'desk-filled');
  });
});

test('an edition that does not come breaks no rule', async () => {
  await App.during({}, async (app) => {
    app.witness.expect(/status of 404/);
    app.server.alter('data/edition.json', { status: 404, body: '' });
    await app.visit();
    await app.page.getByRole('button', { name: 'Réessayer' }).waitFor();
    await inspect(app.page, 'edition-missing');
  });
});
