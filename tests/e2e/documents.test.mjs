// Pages that need no program: who won, the figures, accessibility, what the site is. Read by mouse and by keyboard, in
// the reader's theme, with a network and without, and let go of when a newer version waits.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { settle } from './support/browser.mjs';
import { focusAt } from './support/focus.mjs';
import { assertWordsInside, inspect } from './support/inspect.mjs';
import { startOf, withEdition, withRelease } from './support/release.mjs';
import { update } from './support/worker.mjs';

const NEXT = '#Hashtags2020 bis';
const PHONE = { width: 390, height: 844 };
const SCREENS = [PHONE, { width: 1440, height: 900 }];
const DOCUMENTS = [
  ['palmares', 'Le palmarès', 'The winners'],
  ['figures', 'L’édition en chiffres', 'The edition in figures'],
  ['accessibility', 'Déclaration d’accessibilité', 'Accessibility statement'],
  ['about', 'À propos', 'About'],
];

const title = (app, name) => app.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const navigation = (app, name) => app.page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name, exact: true });
const footer = (app, name) => app.page.getByRole('contentinfo').getByRole('link', { name });
const button = (app) => app.page.getByRole('button', { name: 'Thème sombre' });
const theme = (app) => app.page.evaluate(() => document.documentElement.dataset.theme);
const pressed = async (app) => (await button(app).getAttribute('aria-pressed')) === 'true';

// Tabs to an element, as somebody without a mouse has to.
async function tabTo(app, target) {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((it) => it === document.activeElement)) return;
    await app.page.keyboard.press('Tab');
  }
  assert.fail('the keyboard does not lead there');
}

for (const viewport of SCREENS) {
  test(`a reader goes from document to document by mouse, ${viewport.width} pixels wide`, async () => {
    await App.during({ viewport }, async (app) => {
      await app.visit();
      await app.follow(navigation(app, 'Palmarès'));
      await title(app, 'Le palmarès');
      assert.ok(app.page.url().endsWith(`/${PAGES.palmares}`));
      await app.follow(app.page.getByRole('article').getByRole('link', { name: /Schiltigheim/ }));
      await title(app, 'Ville de Schiltigheim');
      await app.follow(navigation(app, 'Chiffres'));
      await title(app, 'L’édition en chiffres');
      assert.equal(await navigation(app, 'Chiffres').getAttribute('aria-current'), 'page');
      await app.follow(app.page.getByRole('rowheader', { name: 'Solidarité' }).getByRole('link'));
      await app.page.getByText('10 nominés sur 66').waitFor();
      await app.follow(footer(app, /^Accessibilité/));
      await title(app, 'Déclaration d’accessibilité');
      await app.follow(footer(app, 'À propos'));
      await title(app, 'À propos');
      await app.follow(app.page.getByRole('link', { name: /recours$/ }));
      await title(app, 'Déclaration d’accessibilité');
      await app.follow(app.page.getByRole('link', { name: 'English', exact: true }));
      await title(app, 'Accessibility statement');
    });
  });

  test(`a reader goes from document to document by keyboard alone, ${viewport.width} pixels wide`, async () => {
    await App.during({ viewport }, async (app) => {
      const { page } = app;
      const enter = async (target) => {
        await tabTo(app, target);
        const loaded = page.waitForEvent('load');
        await page.keyboard.press('Enter');
        await loaded;
      };
      await app.visit(PAGES.palmares);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await focusAt(page, '#contenu');
      await page.reload();
      await tabTo(app, button(app));
      await page.keyboard.press('Space');
      assert.ok(await pressed(app));
      await enter(app.page.getByRole('link', { name: /^Vidéo/ }));
      await page.getByText('5 nominés sur 66').waitFor();
      await app.visit(PAGES.palmares);
      await enter(navigation(app, 'Chiffres'));
      await title(app, 'L’édition en chiffres');
      await enter(footer(app, /^Accessibilité/));
      await title(app, 'Déclaration d’accessibilité');
      await enter(footer(app, 'À propos'));
      await title(app, 'À propos');
    });
  });
}

test('the theme is the reader’s on every page, whether a program comes or not', async () => {
  await App.during({ serviceWorkers: 'block', colorScheme: 'light' }, async (app) => {
    await app.visit(PAGES.palmares);
    assert.deepEqual([await theme(app), await pressed(app)], ['light', false]);
    // Nothing was chosen, so the system is followed.
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await settle(app.page);
    assert.deepEqual([await theme(app), await pressed(app)], ['dark', true]);
    await app.page.emulateMedia({ colorScheme: 'light' });
    await settle(app.page);
    await button(app).click();
    assert.deepEqual([await theme(app), await pressed(app)], ['dark', true]);
    assert.equal(await app.page.evaluate(() => localStorage.getItem('palmares:/prix/2020/:theme')), 'dark');
    // What was chosen holds against the system, here and in the programs, which build the button anew.
    for (const path of [PAGES.figures, PAGES.edition, PAGES.desk, `en/${PAGES.about}`]) {
      await app.visit(path);
      const switched = app.page.locator('.theme-switch');
      assert.deepEqual([await theme(app), await switched.getAttribute('aria-pressed')], ['dark', 'true'], path);
    }
    await app.visit();
    await button(app).click();
    assert.deepEqual([await theme(app), await pressed(app)], ['light', false]);
    await app.visit(PAGES.about);
    assert.deepEqual([await theme(app), await pressed(app)], ['light', false]);

    const { wasm } = await startOf();
    app.witness.expect(/status of 404|integrity|Failed to fetch/i);
    app.server.alter(wasm, { status: 404, body: '' });
    await app.visit(PAGES.edition, app.page, { started: false });
    await button(app).click();
    assert.deepEqual([await theme(app), await pressed(app)], ['dark', true]);
  });
});

test('where nothing may be stored, the theme changes all the same', async () => {
  await App.during({ colorScheme: 'light' }, async (app) => {
    await app.context.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
    });
    await app.visit(PAGES.palmares);
    await button(app).click();
    assert.deepEqual([await theme(app), await pressed(app)], ['dark', true]);
  });
});

test('without JavaScript the documents are whole, and nothing in them is dead', async () => {
  await App.during({ javaScriptEnabled: false }, async (app) => {
    for (const [page, name] of DOCUMENTS) {
      await app.visit(PAGES[page], app.page, { started: false });
      await title(app, name);
      assert.equal(await app.page.getByRole('button').count(), 0, page);
    }
    await app.visit(PAGES.palmares, app.page, { started: false });
    for (const text of ['Crépy-en-Valois', 'Lambersart', 'aucune source lue ne dit qui l’a emporté']) {
      await app.page.getByText(text).first().waitFor();
    }
  });
});

test('a shared palmarès is enough of a visit: afterwards the whole site starts without a network', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    await app.visit(PAGES.palmares);
    await app.readyOffline();
    await app.networkOff();
    await app.restartBrowser();
    for (const [page, french, english] of DOCUMENTS) {
      const path = PAGES[page];
      for (const spelling of [path, path.slice(0, -1), `${path}index.html`]) {
        await app.visit(spelling);
        await title(app, french);
        assert.equal(await app.page.evaluate(() => document.baseURI), app.server.url, spelling);
      }
      await app.visit(`en/${path}`);
      await title(app, english);
      await app.follow(app.page.getByRole('link', { name: 'Français', exact: true }));
      await title(app, french);
    }
    await app.follow(navigation(app, 'Explorer'));
    await app.page.getByText('66 nominés', { exact: true }).waitFor();
    await app.follow(navigation(app, 'Voter'));
    await title(app, 'Votre bulletin');
  });
});

test('a document says that a newer version waits, and shows it once the reader wants it', async () => {
  await withRelease(NEXT, (folder) => App.during({}, async (app) => {
    const bar = app.page.getByRole('region', { name: 'Une nouvelle version est prête' });
    await app.visit(PAGES.palmares);
    await app.readyOffline();
    assert.equal(await bar.count(), 0);
    app.server.publish(folder);
    assert.equal(await update(app.page), 'installed');
    await bar.waitFor();
    await app.page.reload();
    await bar.waitFor();
    assert.match(await app.page.title(), /#Hashtags2020$/);
    await bar.getByRole('button').click();
    await app.page.waitForFunction((award) => document.title.endsWith(award), NEXT);
    await title(app, 'Le palmarès');
    assert.equal(await bar.count(), 0);
  }));
});

// Every metal, two who share one, and a category of which nothing is known.
function told(edition) {
  const award = (category, place, distinction) => ({
    nominee: edition.nominees.filter((nominee) => nominee.category === category)[place].id,
    distinction,
    statement: 'Le jury a retenu cette action.',
    source: edition.sources[0].id,
  });
  const shared = edition.categories.slice(0, -1).flatMap(({ id }, at) => [
    award(id, 0, 'argent'), ...(at % 4 === 1 ? [award(id, 1, 'argent')] : []), award(id, 2, 'bronze'), award(id, 3, 'bronze'),
  ]);
  return { ...edition, awards: shared };
}

const untold = (edition) => ({ ...edition, awards: [], special_awards: [], distinctions: [] });

for (const [name, change, heading] of [['told', told, 'Hashtag d’argent'], ['untold', untold, 'Les dates de l’édition']]) {
  test(`a palmarès ${name} breaks no rule`, async () => {
    await withEdition(change, (folder) => App.during({ folder }, async (app) => {
      await app.visit(PAGES.palmares);
      await app.page.getByRole('heading', { level: 2, name: heading }).waitFor();
      await inspect(app.page, `palmares-${name}`);
    }));
  });
}

for (const [page, ...names] of DOCUMENTS) {
  for (const [at, folder] of ['', 'en/'].entries()) {
    test(`${folder}${page} breaks no rule`, async () => {
      await App.during({}, async (app) => {
        await app.visit(folder + PAGES[page]);
        await title(app, names[at]);
        await inspect(app.page, `${page}${folder ? '-en' : ''}`);
      });
    });
  }

  test(`${page} keeps every word inside the window when the text is twice as large`, async () => {
    await App.during({}, async (app) => {
      for (const width of [640, 1280]) {
        await app.page.setViewportSize({ width, height: 900 });
        await app.visit(PAGES[page]);
        await app.page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
        await assertWordsInside(app.page, page);
      }
      // The control: a word that is outside is seen there.
      await app.page.locator('h1').evaluate((it) => { it.style.cssText = 'white-space: nowrap; font-size: 100rem'; });
      await assert.rejects(assertWordsInside(app.page, page), /outside the window/);
    });
  });
}
