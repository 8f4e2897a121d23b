// A browser loses, refuses or forbids what the desk keeps, or has two tabs of it: each case is told apart, each says
// what to do, and nothing that was typed is lost. The cases of the database itself are in tests/browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { PATIENCE_MS } from './support/browser.mjs';
import { damage, nameOf, storedDraft, upgrade } from './support/database.mjs';
import { Desk } from './support/desk.mjs';
import { verify } from './support/palmares.mjs';
import { slowDown } from './support/slow.mjs';

const VOTE = PAGES.vote('sourire');

const says = (page, text) => page.getByText(text).first().waitFor();
const copyOf = (app) => app.downloadFrom(() => app.page.getByRole('button', { name: 'Télécharger une copie' }).click());

// The whole way from an empty desk to a file that the command line believes.
async function handIn(app) {
  const desk = new Desk(app);
  await desk.sitDown();
  await app.page.getByLabel('Prénom et nom').fill('Ada');
  await app.page.getByLabel('Votre territoire').fill('Brest');
  await desk.review();
  await app.page.getByRole('button', { name: 'M’abstenir dans les 10 catégories restantes' }).click();
  const file = await desk.sign();
  const checked = await verify(file.path);
  assert.equal(checked.code, 0, checked.out + checked.err);
  return file;
}

// So many saves that a database that lost its end still holds some of them.
async function chooseOften(app) {
  const desk = new Desk(app);
  await app.visit(VOTE);
  const names = ['Arras', 'Bezons', 'Haguenau', 'Longué-Jumelles'];
  for (let round = 0; round < 3; round += 1) {
    for (const name of names) await desk.choose(name);
  }
  return { desk, last: names.at(-1) };
}

for (const [what, how, said] of [
  ['case 37: a log cut to 60 %', 'cutLog', 'Ce navigateur avait rétabli un ancien état.'],
  ['case 38: an emptied CURRENT', 'emptyCurrent', 'Ce navigateur avait perdu sa base de données.'],
  ['case 38: a deleted folder', 'deleteFolder', 'Ce navigateur avait perdu sa base de données.'],
]) {
  test(`${what} is said, with the save that was found, and the same draft is there and kept again`, async () => {
    await App.during({ ownProfile: true }, async (app) => {
      const { desk, last } = await chooseOften(app);
      const before = await storedDraft(app);
      await damage(app, how);
      await app.visit(VOTE);
      await says(app.page, said);
      await says(app.page, `enregistrement n° ${before.sequence}, 1 réponse`);
      assert.ok(await desk.choice(last).isChecked());
      await desk.saved();
      const after = await storedDraft(app);
      assert.equal(after.text, before.text);
      if (how === 'cutLog') {
        const old = await app.downloadFrom(() => app.page.getByRole('button', { name: 'Télécharger l’ancien état' }).click());
        assert.equal(JSON.parse(old.text).format, JSON.parse(before.text).format);
        assert.notEqual(old.text, before.text);
      }
      await app.page.getByRole('button', { name: 'J’ai compris' }).click();
      await app.page.getByText(said).waitFor({ state: 'detached' });
      await app.reload();
      await desk.choice(last).waitFor();
      assert.ok(await desk.choice(last).isChecked());
      assert.equal(await app.page.getByText(said).count(), 0);
    });
  });
}

test('case 37: two drafts of one number are both there to be downloaded, and the stored one is shown', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const desk = new Desk(app);
    await app.visit(VOTE);
    await desk.choose('Arras');
    await app.page.evaluate(() => {
      const key = Object.keys(localStorage).find((it) => it.includes(':draft:'));
      localStorage.setItem(key, localStorage.getItem(key).replace(/arras-[a-z0-9-]+/, 'bezons-autre'));
    });
    await app.reload();
    await says(app.page, 'Deux versions de votre bulletin portent le même numéro.');
    assert.ok(await desk.choice('Arras').isChecked());
    const take = (name) => app.downloadFrom(() => app.page.getByRole('button', { name }).click());
    assert.match((await take('Télécharger la version affichée')).text, /arras-/);
    assert.match((await take('Télécharger l’autre version')).text, /bezons-autre/);
  });
});

const clear = async (app, storageTypes) => {
  const session = await app.context.newCDPSession(app.page);
  await session.send('Storage.clearDataForOrigin', { origin: app.server.origin, storageTypes });
  await session.detach();
};

for (const types of ['indexeddb', 'indexeddb,local_storage']) {
  test(`case 39: where ${types} is cleared while the desk is open, everything it shows is kept again, signed ballots too`, async () => {
    await App.during({ ownProfile: true }, async (app) => {
      const file = await handIn(app);
      const desk = new Desk(app);
      await desk.goTo('Sourire');
      await clear(app, types);
      await app.page.getByLabel('Commentaire').fill('Toujours là');
      await says(app.page, 'Les données de ce site ont été effacées pendant que la page était ouverte.');
      await desk.choose('Arras');
      await app.reload();
      await desk.choice('Arras').waitFor();
      assert.ok(await desk.choice('Arras').isChecked());
      assert.equal(await app.page.getByLabel('Commentaire').inputValue(), 'Toujours là');
      await desk.review();
      const again = await app.downloadFrom(() => app.page.getByRole('button', { name: 'la révision 1' }).click());
      assert.equal(again.text, file.text);
    });
  });
}

test('case 40: without room nothing is said to be saved, a copy can be downloaded, and the next try succeeds', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    await app.visit();
    const session = await app.context.newCDPSession(app.page);
    const { origin } = app.server;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const desk = new Desk(app);
    await app.visit(VOTE);
    await desk.choice('Arras').check();
    await says(app.page, 'Pas enregistré.');
    await says(app.page, /plus de place|faute de place/);
    assert.match((await copyOf(app)).text, /arras-/);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await app.page.getByRole('button', { name: 'Réessayer' }).click();
    await desk.saved();
    await app.reload();
    await desk.choice('Arras').waitFor();
    assert.ok(await desk.choice('Arras').isChecked());
  });
});

test('case 40: when the database refuses, the page says so and hands out a copy from memory', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const desk = new Desk(app);
    await app.visit(VOTE);
    await desk.choice('Arras').waitFor();
    await app.page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function refuse() { throw new DOMException('full', 'QuotaExceededError'); };
      globalThis.restorePut = () => { IDBObjectStore.prototype.put = put; };
    });
    await desk.choice('Arras').check();
    await says(app.page, 'Il n’y a plus de place pour cette page sur l’appareil.');
    assert.match((await copyOf(app)).text, /arras-/);
    await app.page.evaluate(() => globalThis.restorePut());
    await app.page.getByRole('button', { name: 'Réessayer' }).click();
    await desk.saved();
    await app.reload();
    await desk.choice('Arras').waitFor();
    assert.ok(await desk.choice('Arras').isChecked());
  });
});

test('case 41: a browser that stores nothing and says it did is found out', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    await app.context.addInitScript(() => {
      IDBObjectStore.prototype.put = function lose() { return this.get('nothing'); };
    });
    const desk = new Desk(app);
    await app.visit(VOTE);
    await desk.choice('Arras').check();
    await says(app.page, 'ne retrouve pas ce qu’il a écrit');
    await says(app.page, 'Pas enregistré.');
    assert.match((await copyOf(app)).text, /arras-/);
  });
});

const WITHOUT_OWN_KEYS = [
  ['case 42: a browser that cannot store its own keys (DataCloneError)', () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function refuse(value, ...rest) {
      if (value?.privateKey instanceof CryptoKey) throw new DOMException('no', 'DataCloneError');
      return put.call(this, value, ...rest);
    };
  }],
  ['case 43: a browser that does not know Ed25519', () => {
    SubtleCrypto.prototype.generateKey = () => Promise.reject(new DOMException('no', 'NotSupportedError'));
  }],
];

for (const [what, deprive] of WITHOUT_OWN_KEYS) {
  test(`${what} signs with a key of ours, and says so`, async () => {
    await App.during({ ownProfile: true }, async (app) => {
      await app.context.addInitScript(deprive);
      await handIn(app);
      await says(app.page, 'tant que ses données de site ne sont pas effacées');
    });
  });
}

const WITHOUT_DATABASE = [
  ['that has none', () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })],
  ['that forbids it', () => { IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); }; }],
];

for (const [which, deprive] of WITHOUT_DATABASE) {
  test(`case 44: without a database, in a browser ${which}, the page says that it forgets, and the file can still be signed`, async () => {
    await App.during({ ownProfile: true }, async (app) => {
      await app.context.addInitScript(deprive);
      await app.visit(PAGES.desk);
      await says(app.page, 'Ce navigateur oubliera votre bulletin.');
      await app.page.getByText('Où est votre travail ?').click();
      await says(app.page, 'Dans cette page seulement');
      await handIn(app);
      await says(app.page, 'ne vous reconnaîtra plus une fois cette page fermée');
    });
  });
}

test('case 45: a database that fails twice to open opens the third time, and one that goes on failing is an error, not an empty ballot', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const desk = new Desk(app);
    await app.visit(VOTE);
    await desk.choose('Arras');
    await app.context.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      let failures = Number(sessionStorage.getItem('failures') ?? 2);
      IDBFactory.prototype.open = function fail(...words) {
        if (failures === 0) return open.apply(this, words);
        failures -= 1;
        const error = new DOMException('Internal error opening backing store', 'UnknownError');
        return { readyState: 'done', error };
      };
    });
    await app.reload();
    await desk.choice('Arras').waitFor();
    assert.ok(await desk.choice('Arras').isChecked());
    await app.page.evaluate(() => sessionStorage.setItem('failures', '99'));
    await app.page.reload();
    await app.page.getByRole('heading', { name: 'Le bulletin ne peut pas être ouvert' }).waitFor();
    const backup = await app.downloadFrom(() => app.page.getByRole('button', { name: 'Télécharger la copie de secours' }).click());
    assert.match(backup.text, /arras-/);
    await app.page.evaluate(() => sessionStorage.setItem('failures', '0'));
    await app.page.getByRole('button', { name: 'Recharger la page' }).click();
    await desk.choice('Arras').waitFor();
    assert.ok(await desk.choice('Arras').isChecked());
  });
});

const ELSEWHERE = 'Vous travaillez à ce bulletin dans un autre onglet.';

test('case 46: a second tab only shows, takes over, and hands back once the other is closed', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const { page } = app;
    const desk = new Desk(app);
    await app.visit(VOTE);
    await desk.choose('Arras');

    const other = await app.context.newPage();
    await app.visit(VOTE, other);
    await says(other, ELSEWHERE);
    assert.ok(await other.getByRole('radio', { name: 'Arras' }).isChecked());
    assert.ok(await other.getByRole('radio', { name: 'Bezons' }).isDisabled());
    assert.ok(!(await other.getByLabel('Commentaire').isEditable()));
    assert.equal(await other.getByRole('button', { name: 'Retirer ma réponse' }).getAttribute('aria-disabled'), 'true');
    assert.equal(await page.getByText(ELSEWHERE).count(), 0);

    // What the first one saves is shown by the second.
    await desk.choose('Bezons');
    await other.locator('input:checked[value^="bezons-"]').waitFor();

    await page.getByLabel('Commentaire').pressSequentially('À peine tapé');
    await other.getByRole('button', { name: 'Travailler ici' }).click();
    await says(page, ELSEWHERE);
    assert.ok(await desk.choice('Arras').isDisabled());
    assert.ok(!(await page.getByLabel('Commentaire').isEditable()));
    await other.getByText(ELSEWHERE).waitFor({ state: 'detached' });
    await other.waitForFunction(() => [...document.querySelectorAll('textarea')].some(({ value }) => value === 'À peine tapé'));
    await other.getByRole('radio', { name: 'Haguenau' }).check();
    await page.locator('input:checked[value^="haguenau-"]').waitFor();
    assert.match((await storedDraft(app)).text, /À peine tapé.*haguenau-/s);

    // An edit that gets past the fields is refused all the same.
    await page.evaluate(() => {
      const box = document.querySelector('input[value^="arras-"]');
      box.disabled = false;
      box.click();
    });
    // A tab behind does not take its turn from one that is only loaded again.
    const see = (state) => page.evaluate((to) => {
      Object.defineProperty(document, 'visibilityState', { value: to, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
    await see('hidden');
    await app.reload(other);
    await other.locator('input:checked[value^="haguenau-"]').waitFor();
    await other.getByText(ELSEWHERE).waitFor({ state: 'detached' });
    assert.equal(await page.getByText(ELSEWHERE).count(), 1);
    await see('visible');

    await other.close();
    await page.getByText(ELSEWHERE).waitFor({ state: 'detached' });
    await desk.choose('Bezons');
    assert.equal(await page.getByText('modifié dans un autre onglet').count(), 0);
  });
});

test('case 46: where tabs cannot be told apart nothing is overwritten, and what was typed can be taken away', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    await app.context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
      delete globalThis.BroadcastChannel;
    });
    const desk = new Desk(app);
    await app.visit(VOTE);
    await desk.choose('Arras');
    await app.page.getByText('Où est votre travail ?').click();
    await says(app.page, 'ne distingue pas deux onglets');

    const other = await app.context.newPage();
    await app.visit(VOTE, other);
    await other.getByRole('radio', { name: 'Bezons' }).check();
    await other.locator('.save-status[data-state="saved"]').getByText(/^Enregistré/).waitFor();
    await desk.choice('Haguenau').check();
    await says(app.page, 'Ce bulletin a été modifié dans un autre onglet.');
    await says(app.page, 'Pas enregistré.');
    assert.match((await copyOf(app)).text, /haguenau-/);
    await app.page.getByRole('button', { name: 'Recharger la page' }).click();
    await says(app.page, 'Deux versions de votre bulletin portent le même numéro.');
    assert.ok(await desk.choice('Bezons').isChecked(), 'nothing was overwritten');
    const typed = await app.downloadFrom(() => app.page.getByRole('button', { name: 'Télécharger l’autre version' }).click());
    assert.match(typed.text, /haguenau-/);
  });
});

test('case 46: without locks a tab that has nothing of its own follows the other', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    await app.context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
    const desk = new Desk(app);
    await app.visit(VOTE);
    await desk.choose('Arras');
    const other = await app.context.newPage();
    await app.visit(VOTE, other);
    await other.getByRole('radio', { name: 'Bezons' }).check();
    await app.page.locator('input:checked[value^="bezons-"]').waitFor();
    await desk.choose('Haguenau');
    await other.locator('input:checked[value^="haguenau-"]').waitFor();
  });
});

test('case 47: an open tab lets a later build change the database, keeps what is typed, and asks for a reload', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const desk = new Desk(app);
    await app.visit(VOTE);
    await desk.choose('Arras');
    const before = await storedDraft(app);
    const later = await app.context.newPage();
    await app.visit(PAGES.edition, later);
    await upgrade(app, later);
    assert.deepEqual(await storedDraft(app, later), before);
    await desk.choice('Bezons').check();
    await says(app.page, 'Une version plus récente de Palmarès a servi sur cet appareil.');
    await app.page.getByRole('button', { name: 'Recharger la page' }).waitFor();
    assert.match((await copyOf(app)).text, /bezons-/);
  });
});

test('case 49: an earlier build leaves the database of a later one as it is, and says so', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const desk = new Desk(app);
    await app.visit(VOTE);
    await desk.choose('Arras');
    const before = await storedDraft(app);
    await app.visit(PAGES.edition);
    await upgrade(app, app.page);
    await app.visit(VOTE);
    await app.page.getByRole('heading', { name: 'Le bulletin ne peut pas être ouvert' }).waitFor();
    await says(app.page, 'Une version plus récente de Palmarès a servi sur cet appareil.');
    assert.deepEqual(await storedDraft(app), before);
  });
});

test('case 51: in a private window the whole way works, and the page says what that means', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const context = await app.context.browser().newContext({ acceptDownloads: true, locale: 'fr-FR' });
    await app.witness.watch(context);
    context.setDefaultTimeout(PATIENCE_MS);
    await slowDown(context);
    const alone = Object.assign(Object.create(app), { browser: { context, page: await context.newPage() } });
    await handIn(alone);
    await alone.page.getByText('Où est votre travail ?').click();
    await says(alone.page, 'Ce navigateur n’a pas promis de le garder');
    await says(alone.page, 'Dans une fenêtre de navigation privée, tout disparaît');
    await context.close();
  });
});

test('case 52: a clock that goes back ten years changes neither the order of saves nor what is there', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const desk = new Desk(app);
    await app.visit(VOTE);
    await desk.choose('Arras');
    const { sequence } = await storedDraft(app);
    const past = new Date();
    past.setFullYear(past.getFullYear() - 10);
    await app.page.clock.setSystemTime(past);
    await desk.choose('Bezons');
    assert.equal((await storedDraft(app)).sequence, sequence + 1);
    await app.reload();
    await desk.choice('Bezons').waitFor();
    assert.ok(await desk.choice('Bezons').isChecked());
    await desk.choose('Haguenau');
    assert.equal((await storedDraft(app)).sequence, sequence + 2);
  });
});

test('the desk says where the work is, before and after the browser was asked to keep it', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    await app.context.addInitScript(() => {
      let asked = 0;
      StorageManager.prototype.persist = async () => { asked += 1; return true; };
      StorageManager.prototype.persisted = async () => false;
      globalThis.timesAsked = () => asked;
    });
    const desk = new Desk(app);
    await app.visit(VOTE);
    await app.page.getByText('Où est votre travail ?').click();
    await says(app.page, 'Dans ce navigateur, sur cet appareil');
    await says(app.page, 'À votre première réponse, la page demandera');
    assert.equal(await app.page.evaluate(() => globalThis.timesAsked()), 0);
    await desk.choose('Arras');
    await desk.choose('Bezons');
    await says(app.page, 'Ce navigateur a promis de ne pas l’effacer');
    assert.equal(await app.page.evaluate(() => globalThis.timesAsked()), 1);
    await says(app.page, 'Cette page démarre aussi sans réseau.');
  });
});

test('leaving is stopped only where something would be lost', async () => {
  await App.during({ ownProfile: true }, async (app) => {
    const asked = () => app.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    const desk = new Desk(app);
    await app.visit(VOTE);
    await desk.choose('Arras');
    assert.equal(await asked(), false);
    await app.page.evaluate(() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
    await desk.choice('Bezons').check();
    await says(app.page, 'Pas enregistré.');
    assert.equal(await asked(), true);
  });
});
