// The browser is killed while a juror votes: nothing that was shown as saved may be lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';

const ROUNDS = 6;

test('kill −9 during voting loses no choice that was shown as saved', async () => {
  await App.during({}, async (app) => {
    let saved;
    for (let round = 0; round < ROUNDS; round += 1) {
      const desk = new Desk(app);
      await app.visit(PAGES.vote('participation-du-public'));
      await desk.page.locator('fieldset.ballot').waitFor();
      if (saved !== undefined) assert.equal(await desk.chosen(), saved, `round ${round}`);
      const choices = await desk.page.locator('fieldset.ballot input').evaluateAll((inputs) => inputs.map((input) => input.value));
      for (const value of [choices[(round * 3 + 1) % choices.length], choices[(round * 3 + 2) % choices.length]]) {
        await desk.page.locator(`fieldset.ballot input[value="${value}"]`).check();
        await desk.saved();
        saved = value;
      }
      // At once, with no time to close anything.
      await app.crashAndRestart();
    }
  });
});

test('what is typed while the page closes is found again', async () => {
  await App.during({}, async (app) => {
    const desk = new Desk(app);
    await app.visit(PAGES.vote('sourire'));
    await desk.page.getByLabel('Commentaire').pressSequentially('Trop vite');
    // Closed before the pause in typing is long enough to save.
    await desk.page.close({ runBeforeUnload: false });
    await app.restartBrowser();
    await app.visit(PAGES.vote('sourire'));
    const comment = await app.page.getByLabel('Commentaire').inputValue();
    assert.equal(comment, 'Trop vite');
  });
});
