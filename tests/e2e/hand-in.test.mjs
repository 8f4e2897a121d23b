// Handing in: what is missing and the way to it, what changed since, whether the saved file is the one that was signed,
// how it leaves the device, and what a printed ballot says. And by keyboard alone, in both languages.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { TITLE, focusAt } from './support/focus.mjs';
import { inspect } from './support/inspect.mjs';
import { verify } from './support/palmares.mjs';

const file = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

// A juror of Lambersart with one answer, at the page where it is read over.
async function reviewing(options, work) {
  await App.during({ serviceWorkers: 'block', ...options }, async (app) => {
    const desk = new Desk(app);
    await desk.sitDown();
    await desk.introduce('Camille Moreau', 'Ville de Lambersart');
    await app.visit(PAGES.vote('sourire'));
    await desk.choose('Arras');
    await app.page.getByLabel('Commentaire').fill('Chaque matin.\nBravo !');
    await desk.saved();
    await desk.review();
    await work({ app, desk, page: app.page });
  });
}

async function signedOnce({ desk, page }) {
  await page.getByRole('button', { name: 'M’abstenir dans les 9 catégories restantes' }).click();
  await desk.saved();
  const signed = await desk.sign();
  await page.getByRole('heading', { name: 'Reçu' }).waitFor();
  return signed;
}

async function change({ desk }, category, name) {
  await desk.goTo(category);
  await desk.choose(name);
  await desk.review();
}

const state = (page, sentence) => page.getByRole('status').getByText(sentence, { exact: true }).waitFor();

test('every gap is in one list, and its link leads to where it is closed', () => reviewing({}, async ({ page, desk }) => {
  const gaps = page.getByRole('region', { name: 'Il manque 9 choses' });
  await gaps.waitFor();
  assert.equal(await gaps.getByRole('listitem').count(), 9);
  await gaps.getByRole('link', { name: 'Information' }).click();
  await page.getByRole('heading', { level: 1, name: 'Information' }).waitFor();
  await desk.choose('Nantes');
  await desk.goTo('Sourire');
  await desk.review();
  const left = page.getByRole('region', { name: 'Il manque 8 choses' });
  await left.waitFor();
  assert.equal(await left.getByRole('link', { name: 'Information' }).count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Signer et télécharger le bulletin' }).getAttribute('aria-disabled'), 'true');
}));

test('who abstained in the rest and then answered keeps the answer when that is taken back', () => reviewing({}, async ({ app, page, desk }) => {
  await app.visit(PAGES.desk);
  await page.getByRole('button', { name: 'M’abstenir dans les 9 catégories restantes' }).click();
  await page.getByText('Vous vous abstenez dans 9 catégories de plus.').waitFor();
  await desk.choose('Nantes Podcasts');
  await page.getByText('Vous vous abstenez dans 8 catégories de plus.').waitFor();
  await page.locator('.notice--row').getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('region', { name: 'Il manque 8 choses' }).waitFor();
  assert.ok(await desk.choice('Nantes Podcasts').isChecked());
}));

test('what is signed is said to be in a file and not received; changes since are counted, and undone they are none', () => reviewing({}, async (at) => {
  const { page, desk } = at;
  const { path } = await signedOnce(at);
  assert.equal((await verify(path)).code, 0);
  await state(page, 'Remis dans un fichier sur cet appareil ; pas encore reçu, que l’on sache');
  await page.getByText('Rien n’a changé depuis la révision 1').waitFor();
  await change(at, 'Information', 'Nantes');
  await state(page, '1 changement depuis la révision 1');
  await change(at, 'Vidéo', 'Marseille');
  await state(page, '2 changements depuis la révision 1');
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await state(page, '1 changement depuis la révision 1');
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await state(page, 'Remis dans un fichier sur cet appareil ; pas encore reçu, que l’on sache');
  await change(at, 'Information', 'Nantes');
  const second = await desk.sign();
  assert.equal(JSON.parse(second.text).revision, 2);
  await page.getByText('Rien n’a changé depuis la révision 2').waitFor();
}));

test('the saved file is the right one, an older one, an altered one, or another', () => reviewing({}, async (at) => {
  const { page, desk } = at;
  const first = await signedOnce(at);
  const check = async (name, text, tone, sentence) => {
    await page.getByLabel('Contrôler mon fichier enregistré').setInputFiles(file(name, text));
    await page.locator(`.notice[data-tone=${tone}]`).getByText(sentence, { exact: true }).waitFor();
  };
  await check(first.name, first.text, 'good', 'C’est bien votre révision 1, entière.');
  await change(at, 'Information', 'Nantes');
  const second = await desk.sign();
  await check('second.json', second.text, 'good', 'C’est bien votre révision 2, entière.');
  await check('first.json', first.text, 'warn', 'C’est votre révision 1, mais la dernière est la 2.');
  const other = 'Ce n’est pas un bulletin signé ici, ou il est abîmé.';
  await check('altered.json', second.text.replace('Bravo', 'bravo'), 'bad', other);
  await check('second.json', second.text, 'good', 'C’est bien votre révision 2, entière.');
  await check('cut.json', second.text.slice(0, -40), 'bad', other);
  await check('note.json', '{}', 'bad', other);
}));

test('a device that hands on files gets the one that was signed; one that does not has no button for it', async () => {
  await reviewing({}, async (at) => {
    await signedOnce(at);
    assert.equal(await at.page.getByRole('button', { name: 'Partager le fichier…' }).count(), 0);
  });
  await App.during({ serviceWorkers: 'block' }, async (app) => {
    await app.context.addInitScript(() => {
      const define = (name, value) => Object.defineProperty(Navigator.prototype, name, { value, configurable: true });
      define('canShare', ({ files }) => files.every((it) => it.type === 'application/json'));
      define('share', async ({ files: [it] }) => {
        globalThis.shared = { name: it.name, text: await it.text() };
        throw new DOMException('closed', 'AbortError');
      });
    });
    const desk = new Desk(app);
    await desk.sitDown();
    await desk.introduce('Ada', 'Brest');
    await desk.review();
    await app.page.getByRole('button', { name: 'M’abstenir dans les 10 catégories restantes' }).click();
    const signed = await desk.sign();
    await app.page.getByRole('button', { name: 'Partager le fichier…' }).click();
    const shared = await app.page.waitForFunction(() => globalThis.shared);
    assert.deepEqual(await shared.jsonValue(), { name: signed.name, text: signed.text });
  });
});

test('the printed ballot is what was signed, with its code, and nothing of the page around it', () => reviewing({}, async (at) => {
  const { page, desk } = at;
  await signedOnce(at);
  const code = await desk.receipt();
  await change(at, 'Sourire', 'Bezons');
  await page.emulateMedia({ media: 'print' });
  const seen = (await page.locator('body').innerText()).replaceAll(/\s+/gu, ' ');
  for (const part of [
    'Bulletin signé', code, 'Camille Moreau', 'Ville de Lambersart', 'Révision 1', 'Signé le', 'Sourire', 'Ville d’Arras',
    'Commentaire : Chaque matin. Bravo !', 'Information Abstention', 'N’a pas jugé Ville de Lambersart (Sourire)', 'seul le fichier signé peut être compté',
  ]) assert.ok(seen.includes(part), `${part}\n${seen}`);
  for (const part of ['Bezons', 'Voter', 'Modifier', 'Effacer', 'Où est votre travail']) assert.ok(!seen.includes(part), `${part}\n${seen}`);
  assert.equal(await page.locator('button, a, input').filter({ visible: true }).count(), 0);
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.toString('latin1').match(/\/Type \/Page\b/g).length, 1);
  await page.emulateMedia({ media: null });
  assert.equal(await page.locator('.paper').isVisible(), false);
}));

test('by keyboard alone: a gap, signing, the saved file, the question of erasing', () => reviewing({ viewport: { width: 390, height: 844 } }, async ({ app, page, desk }) => {
  const press = async (locator, key = 'Enter') => {
    await locator.focus();
    await page.keyboard.press(key);
  };
  await press(page.getByRole('region', { name: 'Il manque 9 choses' }).getByRole('link', { name: 'Information' }));
  await page.getByRole('heading', { level: 1, name: 'Information' }).waitFor();
  await focusAt(page, TITLE);
  await press(desk.choice('Nantes'), 'Space');
  await desk.saved();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Relire et signer' }).waitFor();
  await focusAt(page, TITLE);
  await press(page.getByRole('button', { name: 'M’abstenir dans les 8 catégories restantes' }), 'Space');
  const signed = await app.downloadFrom(() => press(page.getByRole('button', { name: 'Signer et télécharger le bulletin' })));
  await page.getByRole('heading', { name: 'Reçu' }).waitFor();
  const again = await app.downloadFrom(() => press(page.getByRole('button', { name: 'Télécharger le fichier de nouveau' })));
  assert.equal(again.text, signed.text);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page.getByLabel('Contrôler mon fichier enregistré'))]);
  await chooser.setFiles(signed.path);
  await page.getByText('C’est bien votre révision 1, entière.').waitFor();
  const erase = page.getByRole('button', { name: 'Effacer tout de cet appareil…' });
  await press(erase);
  await page.getByRole('alert').getByText('Effacer de ce navigateur').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Annuler');
  await page.keyboard.press('Enter');
  await focusAt(page, '#effacer');
  assert.equal(await erase.getAttribute('aria-expanded'), 'false');
}));

test('handing in breaks no rule, light and dark, on phones and wide screens', () => reviewing({}, async (at) => {
  const { page } = at;
  await inspect(page, 'hand-in-gaps');
  const signed = await signedOnce(at);
  await page.getByLabel('Contrôler mon fichier enregistré').setInputFiles(file('a.json', signed.text));
  await page.getByRole('button', { name: 'Effacer tout de cet appareil…' }).click();
  await page.getByText('Tout ce que vous avez décidé est dans votre dernier fichier signé').waitFor();
  await inspect(page, 'hand-in-signed');
  await change(at, 'Information', 'Nantes');
  await inspect(page, 'hand-in-changed');
}));

test('in English a ballot is signed, checked and changed as well, and breaks no rule', () => App.during({ serviceWorkers: 'block' }, async (app) => {
  const { page } = app;
  await app.visit(`en/${PAGES.review}`);
  await page.getByRole('button', { name: 'Abstain in the 10 remaining categories' }).click();
  await page.getByRole('link', { name: 'Your name' }).click();
  await page.getByLabel('First name and surname').fill('Ada');
  await page.getByLabel('Your territory').fill('Brest');
  await page.getByText('“Brest” is not nominated').waitFor();
  await app.visit(`en/${PAGES.review}`);
  const signed = await app.downloadFrom(() => page.getByRole('button', { name: 'Sign and download your ballot' }).click());
  await state(page, 'Handed in to a file on this device; not yet known to be received');
  await page.getByLabel('Check my saved file').setInputFiles(file('a.json', signed.text));
  await page.getByText('This is your revision 1, whole.').waitFor();
  await page.getByRole('button', { name: 'Erase everything from this device…' }).click();
  await inspect(page, 'hand-in-en');
  await page.emulateMedia({ media: 'print' });
  await page.getByText('only the signed file can be counted').waitFor();
}));
