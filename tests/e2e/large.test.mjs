// An edition with thousands of nominees: never more in the document than a reader looks at. How fast it is, is measured
// elsewhere (`make bench`).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from './support/app.mjs';
import { largeEdition } from './support/large.mjs';

test('among 5,000 nominees a reader finds one, and the document stays small', async () => {
  await App.during({ serviceWorkers: 'block' }, async (app) => {
    const { page } = app;
    app.server.alter('data/edition.json', { body: await largeEdition(5000) });
    await app.visit();
    const line = page.locator('#nombre');
    await line.getByText('5000 nominés', { exact: true }).waitFor();
    assert.equal(await page.locator('.nominee-card').count(), 24);
    assert.ok((await page.locator('.facet__option').count()) < 250);
    await page.locator('summary').getByText('Territoire', { exact: true }).click();
    await page.getByText(/^Et \d+ autres\s: tapez/).waitFor();
    await page.getByRole('searchbox', { name: 'Chercher un territoire, une action' }).pressSequentially('haguenau canards');
    // The list follows the typing; what is asked here is where it ends.
    await page.waitForURL(/\?q=haguenau%20canards$/);
    await line.getByText(/sur 5000$/).waitFor();
    assert.match(await page.locator('.nominee-card__title').first().innerText(), /Haguenau/);
    await page.getByRole('link', { name: 'Tout effacer' }).click();
    await page.getByRole('button', { name: 'Afficher 24 nominés de plus' }).click();
    await page.getByText('48 nominés affichés sur 5000').waitFor();
    const all = await page.evaluate(() => document.querySelectorAll('*').length);
    assert.ok(all < 4000, `${all} elements`);
  });
});
