// The laureates on a stage: by keyboard alone, one at a time, nothing before its turn, without a network.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { assertAccessible } from './support/axe.mjs';
import { focusAt } from './support/focus.mjs';
import { assertWordsInside } from './support/inspect.mjs';
import { Jury } from './support/jury.mjs';
import { COUNCIL, RESULTS, STRANGER, asFile, readResults, signedBy } from './support/results.mjs';
import { photographIfAsked } from './support/screenshots.mjs';
import { ready } from './support/worker.mjs';

const field = (app) => app.page.getByLabel('Choisir les résultats');
const heading = (app, name) => app.page.locator('.ceremony').getByRole('heading', { name });
const press = (app, key) => app.page.keyboard.press(key);
// Everything the page says to anybody, and its name.
const everything = (app) => app.page.evaluate(() => `${document.title}\n${document.documentElement.outerHTML}`);

// Published once; nobody writes to it.
let jury;
before(async () => {
  jury = await Jury.make(COUNCIL);
});
after(() => jury.remove());

const withCouncil = (work, options) => App.during({ folder: jury.folder, ...options }, work);

async function openStage(app) {
  await app.visit(PAGES.ceremony);
  await field(app).setInputFiles(RESULTS);
  const open = app.page.getByRole('button', { name: 'Ouvrir la scène' });
  await open.waitFor();
  await open.focus();
  await press(app, 'Enter');
  await heading(app, 'Prix du Conseil 2033').waitFor();
  await focusAt(app.page, '#scene');
}

test('a ceremony runs by keyboard alone, without a network, and shows nothing before its turn', async () => {
  await withCouncil(async (app) => {
    await app.visit(PAGES.ceremony);
    await ready(app);
    await app.networkOff();
    await app.restartBrowser();
    await openStage(app);
    const title = await app.page.title();
    const laureates = ['Le marché s’affiche', 'Les bus à l’heure', 'Les voisins d’abord', 'Ville de Val-Fleuri'];
    for (const name of laureates) assert.ok(!(await everything(app)).includes(name), `${name} is there too early`);
    await press(app, 'PageDown');
    await heading(app, 'Affiche').waitFor();
    for (const name of laureates) assert.ok(!(await everything(app)).includes(name), `${name} is there too early`);
    await press(app, 'ArrowRight');
    await app.page.getByText('Les bus à l’heure').waitFor();
    assert.ok(!(await everything(app)).includes('Le marché s’affiche'));
    await press(app, ' ');
    await app.page.getByText('Le marché s’affiche').waitFor();
    assert.ok(!(await everything(app)).includes('Les bus à l’heure'), 'what was shown is gone');
    await press(app, 'PageUp');
    await app.page.getByText('Les bus à l’heure').waitFor();
    // Black: nothing of the slide is left, and whoever shows it again announces nothing.
    for (const key of ['b', '.']) {
      await press(app, key);
      await app.page.getByText('L’écran est noir.').waitFor({ state: 'attached' });
      assert.ok(!(await everything(app)).includes('Les bus à l’heure'));
      const colour = await app.page.locator('.ceremony').evaluate((stage) => getComputedStyle(stage).backgroundColor);
      assert.equal(colour, 'rgb(0, 0, 0)');
      await press(app, 'PageDown');
      await app.page.getByText('Les bus à l’heure').waitFor();
      assert.ok(!(await everything(app)).includes('Le marché s’affiche'));
    }
    // Out, with the place kept and nothing in sight.
    await press(app, 'Escape');
    const resume = app.page.getByRole('button', { name: 'Reprendre à l’écran 3 sur' });
    await resume.waitFor();
    await focusAt(app.page, '#ouvrir');
    assert.ok(!(await everything(app)).includes('Les bus à l’heure'));
    await press(app, 'Enter');
    await app.page.getByText('Les bus à l’heure').waitFor();
    await press(app, 'Home');
    await heading(app, 'Prix du Conseil 2033').waitFor();
    assert.equal(await app.page.title(), title);
  }, { ownProfile: true });
});

test('every slide fits a phone and a wide screen, and breaks no rule', async () => {
  await withCouncil(async (app) => {
    // Nothing is half faded while it is looked at.
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [width, height] of [[390, 844], [1440, 900], [1920, 1080]]) {
      await app.page.setViewportSize({ width, height });
      await openStage(app);
      const all = Number((await app.page.locator('.ceremony__place').innerText()).match(/sur (\d+)/)[1]);
      for (let place = 1; place <= all; place += 1) {
        const what = `slide ${place} at ${width} px`;
        await app.page.getByText(`Écran ${place} sur ${all}`).waitFor();
        await assertWordsInside(app.page, what);
        const { overflow, width: inner } = await app.page.locator('.ceremony__show').evaluate((show) => ({ overflow: show.scrollWidth, width: show.clientWidth }));
        assert.ok(overflow <= inner, what);
        const cut = await app.page.locator('.ceremony__show').evaluate((show) => show.scrollHeight - show.clientHeight);
        if (width > 390) assert.ok(cut <= 0, `${what} is ${cut} px too high`);
        if (width !== 1920) await assertAccessible(app.page);
        await press(app, 'ArrowRight');
      }
      await app.page.getByText('Bravo à toutes et à tous').waitFor();
    }
    await photographIfAsked(app.page, 'ceremony-end');
  });
});

test('a click goes on, buttons do what keys do, and those who do not move see no buttons', async () => {
  await withCouncil(async (app) => {
    await openStage(app);
    await app.page.locator('.ceremony__show').click({ position: { x: 200, y: 200 } });
    await heading(app, 'Affiche').waitFor();
    await app.page.getByRole('button', { name: 'Précédent' }).click();
    await heading(app, 'Prix du Conseil 2033').waitFor();
    await app.page.getByRole('button', { name: 'Écran noir' }).click();
    await app.page.locator('.ceremony[data-blank]').waitFor();
    await app.page.getByRole('button', { name: 'Écran noir' }).click();
    await app.page.locator('.ceremony').focus();
    await app.page.locator('.ceremony[data-idle]').waitFor();
    await app.page.waitForFunction(() => getComputedStyle(document.querySelector('.ceremony__bar')).opacity === '0');
    await app.page.mouse.move(300, 300);
    await app.page.locator('.ceremony:not([data-idle])').waitFor();
    await app.page.getByRole('button', { name: 'Quitter' }).click();
    await app.page.getByRole('button', { name: 'Ouvrir la scène' }).waitFor();
  });
});

test('results that are not right do not go on stage', async () => {
  await withCouncil(async (app) => {
    const results = await readResults();
    await app.visit(PAGES.ceremony);
    await field(app).setInputFiles(asFile(signedBy(STRANGER, results)));
    await app.page.getByRole('alert').getByText('Ces résultats ne montent pas sur scène').waitFor();
    assert.equal(await app.page.getByRole('button', { name: 'Ouvrir la scène' }).count(), 0);
    await field(app).setInputFiles(asFile({ ...results, created: '2033-03-10T17:00:01Z' }));
    await app.page.getByRole('alert').getByText('modifiés après leur signature').waitFor();
  });
});
