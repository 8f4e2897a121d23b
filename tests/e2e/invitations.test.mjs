// Jurors who are invited: the link and what becomes of its secret, links that mail programs mangled, those that cannot be
// opened any more, two of them in one browser, another device; and a whole journey with no act too many.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { focusAt } from './support/focus.mjs';
import { inspect } from './support/inspect.mjs';
import { Jury, idOf, partsOf } from './support/jury.mjs';
import { DIST } from './support/server.mjs';

let jury;

before(async () => { jury = await Jury.make(); });
after(() => jury.remove());

const during = (work) => App.during({ folder: jury.folder }, work);
const seatedAs = (app, name) => app.page.getByRole('heading', { name: `Vous jugez en tant que ${name}` }).waitFor();
const refused = (app, sentence) => app.page.getByRole('alert').getByText(sentence).waitFor();

// Every place of this origin in which a page can keep something.
const kept = (page) => page.evaluate(async () => {
  const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve) => { const request = indexedDB.open(name); request.onsuccess = () => resolve(request.result); });
    for (const store of database.objectStoreNames) {
      const rows = await new Promise((resolve) => { const request = database.transaction(store).objectStore(store).getAll(); request.onsuccess = () => resolve(request.result); });
      texts.push(JSON.stringify(rows));
    }
    database.close();
  }
  return texts.join('\n');
});

test('case 22: the secret of a link is nowhere once the invitation is open', async () => {
  const link = await jury.invite('Ada Exemple', '--panel', 'image');
  const secret = partsOf(link)[3];
  await during(async (app) => {
    await app.context.addInitScript(() => {
      // What the address said when the first thing was painted.
      new PerformanceObserver((_, observer) => {
        globalThis.painted = location.href;
        observer.disconnect();
      }).observe({ type: 'paint', buffered: true });
    });
    await app.visit(link);
    await seatedAs(app, 'Ada Exemple');
    assert.ok(!app.page.url().includes('#'), app.page.url());
    const painted = await app.page.waitForFunction(() => globalThis.painted);
    assert.ok(!(await painted.jsonValue()).includes(secret), 'nothing is drawn before the address is clean');
    assert.ok(!(await app.page.evaluate(() => document.documentElement.outerHTML)).includes(secret));
    await app.reload();
    await seatedAs(app, 'Ada Exemple');
    // Back leads to no address that has it.
    await app.page.goBack();
    assert.ok(!app.page.url().includes(secret));
    assert.ok(app.server.requests.every(({ path }) => !path.includes(secret) && !path.includes('eyJ')), 'no request carries it');
    await app.visit(PAGES.review);
    assert.ok(!(await kept(app.page)).includes(secret), 'it is stored nowhere');
    await app.page.getByRole('button', { name: 'M’abstenir dans les 2 catégories restantes' }).click();
    const desk = new Desk(app);
    await desk.saved();
    const file = await desk.sign();
    assert.ok(!file.text.includes(secret), 'no ballot has it');
    assert.equal(JSON.parse(file.text).invitation.juror.name, 'Ada Exemple');
    assert.match(await jury.verify(file.path), /valide/);
  });
});

test('case 23: a link that was mangled on its way is understood, or said to be incomplete', async () => {
  const link = await jury.invite('Zoé Exemple');
  await during(async (app) => {
    const pasted = async (text) => {
      await app.visit(PAGES.desk);
      await app.page.getByLabel('Collez ici le lien').fill(text);
      await app.page.getByRole('button', { name: 'Ouvrir l’invitation' }).click();
    };
    await pasted('Bonjour, je ne trouve pas le lien !');
    await refused(app, 'Aucune invitation dans ce texte.');
    await pasted(`${app.server.url}${link.slice(0, -12)}`);
    await refused(app, 'Il manque une partie du lien');
    const lines = `> Bonjour Zoé,\n> <${app.server.url}${link}`.replaceAll(/(.{70})/g, '$1\n> ');
    await pasted(`${lines}>. Bonne lecture`);
    await seatedAs(app, 'Zoé Exemple');
  });
  await during(async (app) => {
    const encoded = `vote/${encodeURIComponent(link.slice(link.indexOf('#'))).replace('%23', '#')}`;
    await app.visit(`${encoded}%3E.`);
    await seatedAs(app, 'Zoé Exemple');
    assert.ok(!app.page.url().includes('#'), app.page.url());
  });
  await during(async (app) => {
    await app.visit(PAGES.desk);
    const mail = join(jury.parent, 'invitation.eml');
    const body = `${app.server.url}${link}`.replaceAll('=', '=3D').replaceAll(/(.{72})/g, '$1=\r\n');
    await writeFile(mail, `Content-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n`);
    await app.page.getByLabel('Ou choisissez le fichier').setInputFiles(mail);
    await seatedAs(app, 'Zoé Exemple');
  });
});

test('an invitation that is expired, revoked, altered or of another edition says so, and what to do', async () => {
  const expired = await jury.invite('Ada', '--until', '2020-01-31');
  const [version, said, signature, secret] = partsOf(await jury.invite('Ada'));
  const other = JSON.parse(Buffer.from(said, 'base64url'));
  other.categories = ['affiche'];
  const altered = `vote/#i=${[version, Buffer.from(JSON.stringify(other)).toString('base64url'), signature, secret].join('.')}`;
  const revoked = await jury.invite('Ada');
  await jury.revoke(idOf(revoked), 'envoyée deux fois');
  await jury.publish();
  const elsewhere = await Jury.withoutSite(undefined, (edition) => ({ ...edition, id: 'autre-prix' }));
  const wrong = await elsewhere.invite('Ada');
  await elsewhere.remove();
  const cases = [
    [expired, 'pouvait être ouverte jusqu’au 31 janvier 2020'],
    [altered, 'a été modifiée'],
    [revoked, 'a été retirée. Motif'],
    [wrong, 'pour une autre édition'],
  ];
  await during(async (app) => {
    for (const [link, sentence] of cases) {
      await app.visit(link);
      await refused(app, sentence);
      await app.page.getByLabel('Collez ici le lien').waitFor();
      // The next visit is not met by the same complaint.
      await app.visit(PAGES.desk);
      await app.page.getByRole('heading', { level: 1, name: 'Ouvrez votre invitation' }).waitFor();
      assert.equal(await app.page.getByRole('alert').count(), 0);
    }
  });
});

test('a juror sees the categories of their panel and nothing else, locked and asked about what binds them', async () => {
  const link = await jury.invite('Camille', '--panel', 'image', '--territory', 'bourg-neuf');
  await during(async (app) => {
    const { page } = app;
    const desk = new Desk(app);
    await app.visit(link);
    await seatedAs(app, 'Camille');
    await page.getByText('Territoires qui vous lient : Ville de Bourg-Neuf.').waitFor();
    const list = page.getByRole('region', { name: 'Les catégories' }).getByRole('list');
    assert.deepEqual((await list.getByRole('link').allInnerTexts()).map((it) => it.split('\n')[0].trim()), ['Affiche', 'Vidéo']);
    await page.getByText('Aucune réponse sur 2').waitFor();
    await app.visit(PAGES.vote('affiche'));
    assert.ok(await page.getByRole('radio', { name: 'Ville de Bourg-Neuf' }).isDisabled());
    await page.getByRole('radio', { name: 'Val-Clair' }).check();
    await desk.saved();
    await app.visit(PAGES.review);
    await page.getByRole('link', { name: 'Bourg-Neuf Agglomération : dites si ce lien' }).waitFor();
    await app.visit(PAGES.vote('campagne'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await page.getByRole('checkbox').count(), 0, 'another panel’s category is not to be judged');
  });
});

test('by keyboard alone: from the link of a panel, over ties and a recusal, to a signed file', async () => {
  const link = await jury.invite('Camille', '--panel', 'image', '--territory', 'bourg-neuf');
  await during(async (app) => {
    const { page } = app;
    const desk = new Desk(app);
    const press = async (locator, key) => {
      await locator.focus();
      await page.keyboard.press(key);
      await desk.saved();
    };
    await app.visit(link);
    await seatedAs(app, 'Camille');
    const about = (name) => page.getByRole('group', { name: `${name} : un lien existe avec votre territoire.` }).first();
    // A poster and a film are of territories that lie around the juror's.
    await press(about('Bourg-Neuf Agglomération').getByRole('radio', { name: 'Non, je peux juger' }), 'Space');
    await press(page.getByRole('radio', { name: /^Ville de Val-Clair/ }), 'Space');
    await press(about('Département de l’Ain').getByRole('radio', { name: 'Oui, je me récuse' }), 'Space');
    await press(page.getByRole('button', { name: 'Classer Ville de Pont-Haut', exact: true }), 'Enter');
    await focusAt(page, '#monter-video-du-pont');
    await press(page.getByRole('button', { name: 'Classer Département de l’Isère', exact: true }), 'Enter');
    await focusAt(page, '#monter-video-des-sentiers');
    await page.keyboard.press('Alt+ArrowUp');
    await desk.saved();
    const file = await app.downloadFrom(async () => {
      await page.getByRole('button', { name: /^Signer et télécharger/ }).focus();
      await page.keyboard.press('Enter');
    });
    const { votes, recusals, no_conflict: cleared } = JSON.parse(file.text);
    assert.deepEqual(votes.map(({ answer, nominees }) => [answer, ...nominees]), [['choice', 'affiche-du-col'], ['ranking', 'video-des-sentiers', 'video-du-pont']]);
    assert.deepEqual(recusals.map(({ nominee, reason }) => [nominee, reason]), [
      ['affiche-du-marche', 'own-territory'], ['video-du-lac', 'related-territory'], ['video-du-maire', 'own-territory'],
    ]);
    assert.deepEqual(cleared, ['affiche-des-bus']);
    assert.match(await jury.verify(file.path), /valide/);
  });
});

test('case 24: two invitations in one browser, of one edition, never mix', async () => {
  const [ada, zoe] = [await jury.invite('Ada'), await jury.invite('Zoé')];
  await during(async (app) => {
    const desk = new Desk(app);
    await app.visit(ada);
    await seatedAs(app, 'Ada');
    await app.visit(PAGES.vote('affiche'));
    await desk.choose('Val-Clair');
    await app.visit(zoe);
    await seatedAs(app, 'Zoé');
    await app.visit(PAGES.vote('affiche'));
    assert.equal(await desk.chosen(), undefined);
    await desk.choose('Bourg-Neuf Agglomération');
    await app.visit(ada);
    await seatedAs(app, 'Ada');
    await app.visit(PAGES.vote('affiche'));
    assert.equal(await desk.chosen(), 'affiche-du-col');
  });
});

test('the link opens without a network, where the site was visited before', async () => {
  const link = await jury.invite('Ada');
  await during(async (app) => {
    await app.visit(PAGES.desk);
    await app.readyOffline();
    await app.networkOff();
    await app.visit(link);
    await seatedAs(app, 'Ada');
    assert.ok(!app.page.url().includes('#'));
  });
});

test('a link that cannot be opened says so to whoever sits there already, and takes nothing from them', async () => {
  const [link, expired] = [await jury.invite('Ada'), await jury.invite('Ada', '--until', '2020-01-31')];
  await during(async (app) => {
    await app.visit(link);
    await seatedAs(app, 'Ada');
    await app.visit(expired);
    await refused(app, 'pouvait être ouverte jusqu’au 31 janvier 2020');
    await seatedAs(app, 'Ada');
  });
  await App.during({}, async (app) => {
    await app.visit(link);
    await refused(app, 'On n’est pas invité');
    await app.page.getByLabel('Prénom et nom').waitFor();
  });
});

test('opening the page of an invited jury has no violation, and neither has what is wrong with a link', async () => {
  const link = await jury.invite('Ada', '--territory', 'bourg-neuf');
  await during(async (app) => {
    await app.visit(PAGES.desk);
    await app.page.getByLabel('Collez ici le lien').waitFor();
    await inspect(app.page, 'uninvited');
    await app.page.getByRole('button', { name: 'Ouvrir l’invitation' }).click();
    await refused(app, 'Aucune invitation dans ce texte.');
    await inspect(app.page, 'uninvited-refused');
    await app.visit(link);
    await seatedAs(app, 'Ada');
    await inspect(app.page, 'invited');
  });
});

// The acts of a person: a link opened, a thing ticked or pressed. Scrolling is none.
test('ten categories take three acts more than there are choices: open the link, hand in, send', async () => {
  const hashtags = await Jury.make(join(DIST, 'data', 'edition.json'));
  const link = await hashtags.invite('Camille Moreau');
  try {
    await App.during({ folder: hashtags.folder, viewport: { width: 390, height: 844 } }, async (app) => {
      await app.context.addInitScript(() => {
        globalThis.sent = [];
        Object.assign(navigator, { canShare: () => true, share: async (data) => { globalThis.sent.push(await data.files[0].text()); } });
      });
      const { page } = app;
      let acts = 0;
      const act = async (does) => { acts += 1; return does(); };
      await act(() => app.visit(link));
      await seatedAs(app, 'Camille Moreau');
      const groups = page.getByRole('group', { name: /^Votre réponse/ });
      await groups.nth(9).waitFor();
      const categories = await groups.all();
      assert.equal(categories.length, 10);
      for (const category of categories) await act(() => category.getByRole('radio').first().check());
      await new Desk(app).saved();
      const file = await act(() => new Desk(app).sign());
      await act(() => page.getByRole('button', { name: 'Partager le fichier…' }).click());
      assert.equal(acts, categories.length + 3);
      await page.waitForFunction(() => globalThis.sent.length > 0);
      assert.deepEqual(await page.evaluate(() => globalThis.sent), [file.text]);
      assert.equal(JSON.parse(file.text).votes.filter(({ answer }) => answer === 'choice').length, 10);
      assert.match(await hashtags.verify(file.path), /valide/);
    });
  } finally {
    await hashtags.remove();
  }
});
