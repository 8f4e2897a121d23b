// The browser is killed while a juror votes, or closed while typing: nothing that was shown as saved may be lost.
// PALMARES_KILLS says how often it is killed, PALMARES_SEED repeats a run.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { App, PAGES } from './support/app.mjs';
import { chance } from './support/chance.mjs';
import { storedDraft } from './support/database.mjs';
import { Desk } from './support/desk.mjs';
import { SLOW } from './support/slow.mjs';

const KILLS = Number(process.env.PALMARES_KILLS ?? 10);
const SEED = Number(process.env.PALMARES_SEED ?? Date.now() % 2 ** 32);
// A voting loop is killed at some moment of this time.
const LONGEST_MS = 1500 * SLOW;

// In the page: chooses one nominee after the other, and says of each what the page showed of it.
function voteForEver() {
  const status = document.querySelector('.save-status');
  const shown = (state) => new Promise((resolve) => {
    const look = () => status.dataset.state === state && resolve();
    new MutationObserver(look).observe(status, { attributes: true });
    look();
  });
  (async () => {
    for (let acts = 1; ; acts += 1) {
      const boxes = [...document.querySelectorAll('fieldset.ballot input:enabled')];
      const next = boxes[(boxes.findIndex((box) => box.checked) + 1) % boxes.length];
      next.click();
      await shown('saving');
      await shown('saved');
      globalThis.acknowledge({ acts, value: next.value });
    }
  })();
}

test(`case 36: kill −9 at ${KILLS} random moments of a voting loop loses nothing that was shown as saved`, async (t) => {
  t.diagnostic(`seed ${SEED}: repeat with PALMARES_SEED=${SEED}`);
  const random = chance(SEED);
  const total = { acknowledged: 0, found: 0, databases: 0 };
  await App.during({ ownProfile: true }, async (app) => {
    let before = { sequence: 0 };
    for (let round = 1; round <= KILLS; round += 1) {
      const acknowledged = [];
      await app.context.exposeFunction('acknowledge', (act) => { acknowledged.push(act); });
      await app.visit(PAGES.vote('participation-du-public'));
      await app.page.locator('fieldset.ballot').waitFor();
      await app.page.evaluate(voteForEver);
      await delay(random() * LONGEST_MS);
      // At once, with no time to close anything.
      await app.crashAndRestart();

      await app.visit(PAGES.vote('participation-du-public'));
      const desk = new Desk(app);
      await app.page.locator('fieldset.ballot').waitFor();
      const found = (await storedDraft(app)) ?? { sequence: 0 };
      const last = acknowledged.at(-1);
      if (found.sequence < before.sequence) {
        // Killed while it wrote, Chromium gave the whole database up. The page says so, and has the answer all the same.
        await app.page.locator('.notice').getByText(/base de données|ancien état|plus ancien/).first().waitFor();
        const values = await app.page.locator('fieldset.ballot input:enabled').evaluateAll((all) => all.map(({ value }) => value));
        const beyond = last && (values.indexOf(await desk.chosen()) - values.indexOf(last.value) + values.length) % values.length;
        assert.ok(!last || beyond <= 1, `round ${round}, seed ${SEED}: ${await desk.chosen()} after ${last?.value}`);
        total.acknowledged += acknowledged.length;
        total.found += acknowledged.length;
        total.databases += 1;
        before = found;
        continue;
      }
      const acts = found.sequence - before.sequence;
      total.acknowledged += acknowledged.length;
      total.found += acts;
      assert.ok(acts >= acknowledged.length, `round ${round}, seed ${SEED}: ${acknowledged.length} acknowledged, ${acts} found`);
      if (last?.acts === acts) assert.equal(await desk.chosen(), last.value, `round ${round}, seed ${SEED}`);
      if (acts > 0) assert.notEqual(await desk.chosen(), undefined, `round ${round}, seed ${SEED}`);
      before = found;
    }
  });
  const lost = Math.max(0, total.acknowledged - total.found);
  const result = `${KILLS} kills: ${total.acknowledged} acts acknowledged, ${total.found} found, ${lost} lost; ${total.databases} databases given up by the browser (seed ${SEED})`;
  t.diagnostic(result);
  console.log(result);
  assert.ok(total.acknowledged > KILLS, 'the loop was killed at work');
});

test('case 50: what is typed 50 ms before the page closes is found again', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const desk = new Desk(app);
    await app.visit(PAGES.vote('sourire'));
    await desk.page.getByLabel('Commentaire').pressSequentially('Trop vite');
    // Closed before the pause in typing is long enough to save.
    await delay(50);
    await desk.page.close({ runBeforeUnload: false });
    await app.restartBrowser();
    await app.visit(PAGES.vote('sourire'));
    const comment = await app.page.getByLabel('Commentaire').inputValue();
    assert.equal(comment, 'Trop vite');
  });
});
