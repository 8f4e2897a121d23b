// The page that verifies ballots: what it says of each file, wherever the file comes from and whatever is missing.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { App, PAGES } from './support/app.mjs';
import { settle } from './support/browser.mjs';
import { Desk } from './support/desk.mjs';
import { inspect } from './support/inspect.mjs';
import { SCREENS } from './support/screenshots.mjs';
import { SLOW } from './support/slow.mjs';

const GOLDEN = fileURLToPath(new URL('../data/v1/ballot-r1.json', import.meta.url));
const NO_BALLOT = fileURLToPath(new URL('../data/refused/utf-16.json', import.meta.url));

const file = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

async function open(app, path = PAGES.verify, title = 'Vérifier un bulletin') {
  await app.visit(path);
  await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
}

const field = (app) => app.page.getByLabel('Choisir des fichiers');
const verdicts = (app) => app.page.locator('.verdict');
const status = (app) => app.page.locator('.status-line');

async function choose(app, ...files) {
  await field(app).setInputFiles(files);
  await status(app).getByText(/^(Le fichier|\d+ fichiers)/).waitFor();
}

// With plain spaces, as a test is typed.
const plain = (texts) => texts.map((text) => text.replaceAll('\u00a0', ' '));
const titles = async (app) => plain(await app.page.locator('.verdict__title').allInnerTexts());

// A ballot that a juror of Haguenau signs in this browser.
async function sign(app) {
  const desk = new Desk(app);
  await desk.sitDown();
  await desk.introduce('Camille Moreau', 'Haguenau');
  await desk.goTo('Sourire');
  await desk.choose('Arras');
  await desk.review();
  await app.page.getByRole('button', { name: /^M’abstenir dans les \d+ catégories restantes/ }).click();
  await desk.saved();
  const signed = await desk.sign();
  return { ...signed, receipt: await desk.receipt(), desk };
}

// Drops files of this machine as a hand does, in the middle of an element.
async function drop(app, paths, selector) {
  const session = await app.context.newCDPSession(app.page);
  const box = await app.page.locator(selector).boundingBox();
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) await session.send('Input.dispatchDragEvent', { type, ...at, data });
}

async function withFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'palmares-verify-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('a ballot signed here is known again', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const signed = await sign(app);
    await app.visit(PAGES.verify);
    await app.title().getByText('Vérifier un bulletin').waitFor();
    await choose(app, signed.path);
    assert.deepEqual(await titles(app), ['Valide : c’est bien votre révision 1']);
    const verdict = verdicts(app);
    const code = await verdict.locator('.receipt__code span').allInnerTexts();
    assert.equal(code.join('-'), signed.receipt);
    for (const said of ['Camille Moreau', 'Ville de Haguenau', '#Hashtags2020, celle de ce site', 'Signé ici, révision 1']) {
      await verdict.getByText(said, { exact: true }).waitFor();
    }
    assert.equal(await verdict.getByRole('row').count(), 11);
    assert.match(await verdict.getByRole('row', { name: /^Sourire/ }).innerText(), /Arras/);
    assert.equal(await verdict.getByText('Abstention', { exact: true }).count(), 9);

    // It stays known after a restart, and an older revision is told from the last one.
    await app.restartBrowser();
    const desk = new Desk(app);
    await app.visit(PAGES.review);
    await desk.goTo('Sourire');
    await desk.page.getByRole('radio', { name: /^Vote blanc/ }).check();
    await desk.saved();
    await desk.review();
    const second = await desk.sign();
    await open(app);
    await choose(app, file(signed.name, signed.text), file(second.name, second.text));
    assert.deepEqual(await titles(app), ['Valide : c’est bien votre révision 1', 'Valide : c’est bien votre révision 2']);
    await verdicts(app).first().getByText('signé depuis la révision 2').waitFor();
    await verdicts(app).last().getByText('la dernière révision').waitFor();
  });
});

test('elsewhere the same file is valid, and nobody’s here', async () => {
  let signed;
  await App.during({}, async (app) => { signed = await sign(app); });
  await App.during({}, async (app) => {
    await open(app);
    await choose(app, file('recu.json', signed.text));
    assert.deepEqual(await titles(app), ['Bulletin valide']);
    await verdicts(app).getByText('Pas signé ici').waitFor();
    assert.equal(await status(app).innerText(), 'Le fichier est un bulletin valide.');
  });
  // Without any storage it is verified all the same.
  await App.during({}, async (app) => {
    await app.context.addInitScript(() => { delete globalThis.indexedDB; Object.defineProperty(globalThis, 'indexedDB', { value: undefined }); });
    await open(app);
    await choose(app, file('recu.json', signed.text));
    assert.deepEqual(await titles(app), ['Bulletin valide']);
    await verdicts(app).getByText('Impossible à dire').waitFor();
  });
  // And in English.
  await App.during({}, async (app) => {
    await open(app, `en/${PAGES.verify}`, 'Verify a ballot');
    await app.page.getByLabel('Choose files').setInputFiles([file('recu.json', signed.text)]);
    await app.page.getByRole('heading', { name: 'Valid ballot' }).waitFor();
  });
});

test('one changed character is noticed, and the reason is said', async () => {
  await App.during({}, async (app) => {
    const signed = await sign(app);
    const altered = signed.text.replace('Camille Moreau', 'Camille Moreaux');
    assert.notEqual(altered, signed.text);
    await open(app);
    await choose(app, file(signed.name, altered));
    assert.deepEqual(await titles(app), ['Bulletin refusé']);
    const alert = app.page.getByRole('alert').filter({ hasText: 'Raison : il a été modifié après la signature' });
    await alert.getByText(signed.name).waitFor();
    // What cannot be believed is not shown.
    assert.equal(await app.page.getByText('Camille Moreaux').count(), 0);
  });
});

test('a ballot of another edition is told so, with what its file says', async () => {
  await App.during({}, async (app) => {
    await open(app);
    await choose(app, GOLDEN);
    assert.deepEqual(await titles(app), ['Bulletin d’une autre édition']);
    const { edition, juror } = JSON.parse(await readFile(GOLDEN, 'utf8'));
    await verdicts(app).getByText(`l’édition « ${edition.id} »`).waitFor();
    await verdicts(app).getByText(juror.name, { exact: true }).waitFor();
    await verdicts(app).getByText('Ce site ne connaît pas cette édition').waitFor();
    const names = await verdicts(app).getByRole('rowheader').allInnerTexts();
    assert.deepEqual(names, JSON.parse(await readFile(GOLDEN, 'utf8')).votes.map(({ category }) => category));
  });
});

test('of several files each has its answer, also those that are no ballots', async () => {
  await withFolder(async (folder) => {
    const large = join(folder, 'film.json');
    const inside = join(folder, 'bulletins');
    const words = join(folder, 'notes.json');
    await writeFile(large, Buffer.alloc((16 << 20) + 1));
    await mkdir(inside);
    await writeFile(words, 'Bonjour');
    await App.during({}, async (app) => {
      await open(app);
      // Beside the box, where a browser would leave the page to show the file.
      await drop(app, [GOLDEN, large, inside, words, NO_BALLOT, fileURLToPath(new URL('../data/v1/edition.json', import.meta.url))], 'h1');
      await status(app).getByText('6 fichiers vérifiés, aucun valide.').waitFor();
      const said = plain(await app.page.locator('.verdict__head').allInnerTexts());
      const expected = [
        ['ballot-r1.json', 'Bulletin d’une autre édition', 'Sa signature est bonne'],
        ['film.json', 'Fichier non lu', 'trop gros pour un bulletin, qui pèse au plus 16 Mo'],
        ['bulletins', 'Fichier non lu', 'Aucun fichier dans ce dossier'],
        ['notes.json', 'Ce n’est pas un bulletin', 'ce fichier n’en est pas un'],
        ['utf-16.json', 'Ce n’est pas un bulletin', 'ce fichier n’en est pas un'],
        ['edition.json', 'Ce n’est pas un bulletin', 'n’a pas la forme d’un bulletin signé'],
      ];
      assert.equal(said.length, expected.length);
      for (const [place, parts] of expected.entries()) {
        for (const part of parts) assert.ok(said[place].includes(part), `${said[place]}\n${part}`);
      }
      // What is chosen next takes their place.
      await choose(app, words);
      assert.equal(await verdicts(app).count(), 1);
    });
  });
});

test('case 18: a file of 200 MB is refused by its size, unread, while the page goes on', async () => {
  await withFolder(async (folder) => {
    const huge = join(folder, 'film.json');
    await writeFile(huge, '');
    await truncate(huge, 200_000_000);
    await App.during({}, async (app) => {
      await app.context.addInitScript(() => {
        globalThis.reads = 0;
        for (const name of ['arrayBuffer', 'text', 'bytes', 'stream', 'slice']) {
          const original = Blob.prototype[name];
          Blob.prototype[name] = function counted(...parts) { globalThis.reads += 1; return original.apply(this, parts); };
        }
        globalThis.longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
        }).observe({ type: 'longtask' });
      });
      await open(app);
      await settle(app.page);
      await app.page.evaluate(() => { globalThis.longest = 0; });
      await choose(app, huge);
      assert.deepEqual(await titles(app), ['Fichier non lu']);
      await settle(app.page);
      const { reads, longest } = await app.page.evaluate(() => ({ reads: globalThis.reads, longest: globalThis.longest }));
      assert.equal(reads, 0);
      assert.ok(longest < 500 * SLOW, `the page was busy for ${longest} ms`);
      // What is small is read, so that the count means something.
      await choose(app, GOLDEN);
      assert.ok(await app.page.evaluate(() => globalThis.reads) > 0);
    });
  });
});

test('everything can be done with the keyboard', async () => {
  await App.during({}, async (app) => {
    await app.visit(PAGES.about);
    const link = app.page.getByRole('link', { name: 'Vérifier un bulletin dans ce navigateur' });
    await app.follow(link, { act: () => link.press('Enter') });
    await app.title().getByText('Vérifier un bulletin').waitFor();
    await app.page.locator('#fichiers:enabled').waitFor();
    for (let presses = 0; presses < 20; presses += 1) {
      await app.page.keyboard.press('Tab');
      if (await field(app).evaluate((it) => it === document.activeElement)) break;
    }
    assert.ok(await field(app).evaluate((it) => it === document.activeElement), 'the field is not reached with Tab');
    const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.page.keyboard.press('Enter')]);
    assert.ok(chooser.isMultiple());
    await chooser.setFiles(GOLDEN);
    await status(app).getByText('Le fichier n’est pas un bulletin valide pour ce site.').waitFor();
    const votes = verdicts(app).locator('details');
    assert.equal(await votes.evaluate((it) => it.open), true);
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.press('Enter');
    assert.equal(await votes.evaluate((it) => it.open), false);
  });
});

test('the page works without a network, once the site is kept', async () => {
  await App.during({}, async (app) => {
    await app.visit();
    await app.readyOffline();
    await app.networkOff();
    await open(app);
    await choose(app, GOLDEN);
    assert.deepEqual(await titles(app), ['Bulletin d’une autre édition']);
  });
});

test('files that the system opens with the installed app are verified', async () => {
  await App.during({}, async (app) => {
    await app.context.addInitScript(() => {
      Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (consumer) => { globalThis.consumer = consumer; } } });
    });
    await open(app);
    const golden = await readFile(GOLDEN, 'utf8');
    await app.page.evaluate(async (text) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('ouvert.json', { create: true });
      const writable = await handle.createWritable();
      await writable.write(text);
      await writable.close();
      globalThis.consumer({ files: [handle] });
    }, golden);
    await app.page.getByText('ouvert.json').waitFor();
    assert.deepEqual(await titles(app), ['Bulletin d’une autre édition']);
    // The app was opened again, by its shortcut: nothing to verify.
    await app.page.evaluate(() => globalThis.consumer({ files: [] }));
    assert.equal(await verdicts(app).count(), 1);
    // A page that was left stays left.
    await app.page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Voter' }).click();
    await app.page.getByLabel('Prénom et nom').waitFor();
    await app.page.evaluate(() => globalThis.consumer({ files: [] }));
  });
});

for (const viewport of SCREENS) {
  test(`nothing moves but what was asked for, ${viewport.width} pixels wide`, async () => {
    await App.during({ viewport, serviceWorkers: 'block' }, async (app) => {
      await app.context.addInitScript(() => {
        globalThis.shifts = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries()) globalThis.shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName)]);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await open(app);
      // A typeface that comes late may move a word by a pixel.
      await settle(app.page);
      await app.page.evaluate(() => { globalThis.shifts.length = 0; });
      await choose(app, GOLDEN);
      await settle(app.page);
      assert.deepEqual(await app.page.evaluate(() => globalThis.shifts), []);
    });
  });
}

test('the page breaks no rule, empty and with every kind of answer', async () => {
  await App.during({}, async (app) => {
    const signed = await sign(app);
    await open(app);
    await inspect(app.page, 'verify-empty');
    await choose(app, file(signed.name, signed.text));
    await inspect(app.page, 'verify-own');
    await choose(app, file(signed.name, signed.text), file('x.json', signed.text.replace('Moreau', 'Martin')), file('z.json', await readFile(GOLDEN, 'utf8')), file('y.json', 'Bonjour'));
    await inspect(app.page, 'verify-several');
  });
});
