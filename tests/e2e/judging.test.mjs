// Every way of judging, on a phone and on a wide screen, by keyboard alone: choices, rankings, scores, recusals, remarks,
// undoing, comparing; and what a screen reader is told of each.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { Desk } from './support/desk.mjs';
import { focusAt } from './support/focus.mjs';
import { inspect } from './support/inspect.mjs';
import { publishedSite } from './support/sites.mjs';

const JURY = new URL('../data/v1/jury.json', import.meta.url);
const SCREENS = [{ width: 390, height: 844 }, { width: 1440, height: 900 }];

let folder;

// Jurors say themselves who they are: there is no key to invite them with.
before(async () => {
  const { organiser_key: key, panels, ...edition } = JSON.parse(await readFile(JURY, 'utf8'));
  folder = await publishedSite({ editions: [JSON.stringify(edition)] });
});

// A juror of Val-Clair at one category; the département of Isère is tied to it.
async function judging(category, work, viewport = SCREENS[1]) {
  await App.during({ folder, viewport, serviceWorkers: 'block' }, async (app) => {
    const desk = new Desk(app);
    await desk.sitDown();
    await desk.introduce('Ada', 'Ville de Val-Clair');
    await app.visit(PAGES.vote(category));
    await app.page.locator('fieldset.ballot').waitFor();
    await work({ app, desk, page: app.page });
  });
}

function onEachScreen(name, category, work) {
  for (const viewport of SCREENS) test(`${name}, at ${viewport.width} px`, () => judging(category, work, viewport));
}

const button = (page, name) => page.getByRole('button', { name, exact: true });

async function press(page, name, key = 'Enter') {
  await button(page, name).focus();
  await page.keyboard.press(key);
}

// Puts a nominee into the ranking; the focus goes with it.
async function rank(page, name) {
  await press(page, `Classer ${name}`);
  await focusAt(page, `[aria-label="Monter ${name}"]`);
}

const said = (page, sentence) => page.getByRole('status').getByText(sentence, { exact: true }).waitFor();
const ranked = (page) => page.locator('.ranking .choice__name').allInnerTexts();
const outline = async (page) => (await page.locator('fieldset.ballot').ariaSnapshot()).replaceAll(/\s+/gu, ' ');

onEachScreen('several are chosen by keyboard, and no more than the rule allows', 'campagne', async ({ page, desk }) => {
  const box = (name) => page.getByRole('checkbox', { name });
  await box('Pont-Haut').focus();
  await page.keyboard.press('Space');
  await box('Agglomération').focus();
  await page.keyboard.press('Space');
  await desk.saved();
  await page.getByText('2 choisis sur 2 au plus').waitFor();
  assert.ok(await box('Isère').isDisabled());
  assert.ok(await box('Val-Clair').isDisabled());
  await page.getByText('Votre territoire : vous ne pouvez pas voter pour lui.').waitFor();
  const read = await outline(page);
  assert.match(read, /group "Votre réponse dans la catégorie « Campagne »"/);
  assert.match(read, /checkbox "[^"]*Pont-Haut[^"]*" \[checked\]/);
  assert.match(read, /checkbox "[^"]*Val-Clair[^"]*" \[disabled\]/);
});

onEachScreen('a ranking is made, moved and undone by keyboard, and the focus stays on who was moved', 'video', async ({ page, desk }) => {
  await rank(page, 'Ville de Pont-Haut');
  await said(page, 'Ville de Pont-Haut : 1er sur 1');
  await focusAt(page, '#monter-video-du-pont');
  await rank(page, 'Département de l’Ain');
  await rank(page, 'Ville de Bourg-Neuf');
  await said(page, 'Ville de Bourg-Neuf : 3e sur 3');
  await page.getByText('3e · 1 point', { exact: true }).waitFor();
  assert.equal(await button(page, 'Classer Département de l’Isère').getAttribute('aria-disabled'), 'true');
  await press(page, 'Classer Département de l’Isère');
  assert.equal((await ranked(page)).length, 3);

  await button(page, 'Monter Ville de Bourg-Neuf').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await said(page, 'Ville de Bourg-Neuf : 2e sur 3');
  await focusAt(page, '#monter-video-du-maire');
  await page.keyboard.press('Alt+ArrowUp');
  await said(page, 'Ville de Bourg-Neuf : 1er sur 3');
  await focusAt(page, '#monter-video-du-maire');
  assert.equal(await button(page, 'Monter Ville de Bourg-Neuf').getAttribute('aria-disabled'), 'true');
  await press(page, 'Descendre Ville de Bourg-Neuf', 'Space');
  await said(page, 'Ville de Bourg-Neuf : 2e sur 3');
  await focusAt(page, '#descendre-video-du-maire');
  const names = (await ranked(page)).map((name) => name.split('\n').at(-1));
  assert.deepEqual(names, ['Pont-Haut', 'Bourg-Neuf', 'Ain']);

  const read = await outline(page);
  assert.match(read, /group "Votre classement": - paragraph: Votre classement - list: - listitem:/);
  assert.match(read, /button "Monter Ville de Pont-Haut" \[disabled\]/);
  assert.match(read, /group "Pas classés"/);

  await press(page, 'Retirer Ville de Bourg-Neuf du classement');
  await said(page, 'Ville de Bourg-Neuf : retiré du classement');
  await focusAt(page, '#classer-video-du-maire');
  await page.keyboard.press('Control+z');
  await said(page, 'Annulé : Vidéo');
  assert.equal((await ranked(page)).length, 3);
  await page.keyboard.press('Control+Shift+z');
  await said(page, 'Rétabli : Vidéo');
  assert.equal((await ranked(page)).length, 2);
  await press(page, 'Annuler');
  assert.equal((await ranked(page)).length, 3);
  await desk.saved();
  await page.reload();
  await page.locator('.ranking li').nth(2).waitFor();
});

test('a ranked nominee is dragged to another place', () => judging('video', async ({ page }) => {
  for (const name of ['Ville de Pont-Haut', 'Ville de Bourg-Neuf']) await rank(page, name);
  const handle = async (place) => page.locator('.ranking .choice__handle').nth(place).boundingBox();
  await page.locator('.ranking .choice__handle').first().scrollIntoViewIfNeeded();
  const [first, last] = [await handle(0), await handle(1)];
  await page.mouse.move(last.x + 10, last.y + 10);
  await page.mouse.down();
  await page.mouse.move(first.x + 10, first.y - 5, { steps: 4 });
  await page.locator('.ranking [data-drop=before]').waitFor();
  await page.mouse.up();
  await said(page, 'Ville de Bourg-Neuf : 1er sur 2');
  assert.match((await ranked(page))[0], /Bourg-Neuf/);
}));

onEachScreen('scores are typed and stepped, what is not one is said and kept in the field', 'solidarite', async ({ page, desk }) => {
  const field = (nominee, criterion) => page.getByRole('group', { name: nominee }).getByRole('spinbutton', { name: criterion });
  const originality = field('Pont-Haut', 'Originalité');
  await originality.focus();
  await page.keyboard.type('7,5');
  await page.getByText('Total : 7,5 sur 30 · il manque une note').waitFor();
  await page.keyboard.press('ArrowUp');
  assert.equal(await originality.inputValue(), '8');
  await page.keyboard.press('ArrowDown');
  assert.equal(await originality.inputValue(), '7,5');
  assert.equal(await originality.getAttribute('aria-valuetext'), '7,5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  const usefulness = field('Pont-Haut', 'Utilité');
  assert.equal(await usefulness.getAttribute('aria-invalid'), 'true');
  await page.getByText('Écrivez un nombre entier ou un demi-point de 0 à 10').waitFor();
  await page.getByText('Total : 7,5 sur 30 · il manque une note').waitFor();
  assert.equal(await usefulness.inputValue(), '12');
  const read = await outline(page);
  assert.match(read, /group "[^"]*Pont-Haut[^"]*"/);
  assert.match(read, /spinbutton "Originalité coefficient 1"[^:]*: "?7,5/);
  assert.match(read, /spinbutton "Utilité coefficient 2"/);
  await page.keyboard.press('Backspace');
  await page.getByText('Total : 9,5 sur 30', { exact: true }).waitFor();
  await page.getByText('1 nominé noté sur 2', { exact: true }).waitFor();

  await page.getByRole('checkbox', { name: 'Seulement ceux que je n’ai pas encore notés' }).focus();
  await page.keyboard.press('Space');
  assert.equal(await page.locator('fieldset.choice--scored').count(), 1);
  await field('Ain', 'Originalité').focus();
  await page.keyboard.type('6');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.getByText('2 nominés notés sur 2').waitFor();
  assert.equal(await page.locator('fieldset.choice--scored').count(), 1, 'who was just scored stays in sight');
  await desk.saved();
  await page.reload();
  await page.getByText('Total : 9,5 sur 30', { exact: true }).waitFor();
});

onEachScreen('a tie is asked about, any other nominee is left with a reason, and both can be taken back', 'campagne', async ({ page, desk }) => {
  const box = page.getByRole('checkbox', { name: 'Isère' });
  await box.focus();
  await page.keyboard.press('Space');
  const question = page.getByRole('group', { name: 'Département de l’Isère : un lien existe avec votre territoire.' });
  await question.getByRole('radio', { name: 'Oui, je me récuse' }).focus();
  await page.keyboard.press('Space');
  await page.getByText('Lié à votre territoire : vous ne le jugez pas.').waitFor();
  assert.ok(await box.isDisabled());
  assert.ok(!(await box.isChecked()));
  await page.keyboard.press('Control+z');
  await box.and(page.locator(':checked')).waitFor();
  assert.equal(await question.getByRole('radio', { checked: true }).count(), 0, 'one act is undone at once');
  await question.getByRole('radio', { name: 'Non, je peux juger' }).focus();
  await page.keyboard.press('Space');
  assert.ok(await box.isEnabled());

  const remarks = page.locator('summary').filter({ hasText: 'Remarques : Ville de Pont-Haut' });
  await remarks.focus();
  await page.keyboard.press('Enter');
  await press(page, 'Me récuser : Ville de Pont-Haut');
  const reason = page.getByRole('textbox', { name: 'Motif de votre récusation' });
  await focusAt(page, '#motif-campagne-des-masques');
  assert.notEqual(await reason.getAttribute('required'), null);
  await page.keyboard.type('J’y ai travaillé.');
  await page.getByText('Vous vous récusez : vous ne le jugez pas.').waitFor();
  await desk.saved();
  await press(page, 'Juger de nouveau Ville de Pont-Haut');
  assert.ok(await page.getByRole('checkbox', { name: 'Pont-Haut' }).isEnabled());
  await page.keyboard.press('Control+z');
  await reason.waitFor();
  assert.equal(await reason.inputValue(), 'J’y ai travaillé.');
});

onEachScreen('remarks go to the jury or to nobody', 'affiche', async ({ page, desk }) => {
  const remarks = page.locator('summary').filter({ hasText: 'Remarques : Ville de Bourg-Neuf' });
  await remarks.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Pour le jury : Ville de Bourg-Neuf' }).focus();
  await page.keyboard.type('Une belle typographie.');
  await page.getByRole('textbox', { name: 'Note pour vous seul : Ville de Bourg-Neuf' }).focus();
  await page.keyboard.type('Trop chère ?');
  await page.getByRole('textbox', { name: 'Commentaire pour le jury' }).focus();
  await page.keyboard.type('Une bonne année.');
  await desk.saved();
  await remarks.getByText('commentaire écrit').waitFor();
  await remarks.getByText('note écrite').waitFor();
  await desk.choose('Vote blanc');
  await desk.review();
  await page.getByRole('button', { name: /^M’abstenir dans les/ }).click();
  const file = await desk.sign();
  const ballot = JSON.parse(file.text);
  assert.match(file.text, /Une belle typographie\./);
  assert.match(file.text, /Une bonne année\./);
  assert.doesNotMatch(file.text, /Trop chère/);
  assert.deepEqual(ballot.votes[0].comment, 'Une bonne année.');
});

onEachScreen('nominees stand side by side, and Escape leads back', 'video', async ({ page }) => {
  await rank(page, 'Ville de Pont-Haut');
  await press(page, 'Comparer');
  await page.getByText('Choisissez-en au moins deux.').waitFor();
  const group = page.getByRole('group', { name: 'Nominés côte à côte' }).first();
  await group.getByRole('checkbox', { name: 'Ville de Pont-Haut' }).focus();
  await page.keyboard.press('Space');
  await group.getByRole('checkbox', { name: 'Département de l’Ain' }).focus();
  await page.keyboard.press('Space');
  const table = page.getByRole('table', { name: 'Nominés côte à côte' });
  await table.waitFor();
  assert.deepEqual(await table.getByRole('columnheader').allTextContents(), ['Ville de Pont-Haut', 'Département de l’Ain']);
  assert.deepEqual(
    await table.getByRole('rowheader').allInnerTexts(),
    ['Action', 'Type', 'Région', 'Liens', 'Votre réponse', 'Pour le jury', 'Note pour vous seul'],
  );
  await table.getByText('1er · 5 points').waitFor();
  await page.keyboard.press('Escape');
  await table.waitFor({ state: 'detached' });
  await focusAt(page, '#comparer-video');
  assert.equal(await button(page, 'Comparer').getAttribute('aria-expanded'), 'false');
});

test('nominees stand in the order of the alphabet when that is asked for', () => judging('video', async ({ page }) => {
  const order = page.getByRole('combobox', { name: 'Ordre' });
  await order.selectOption('Alphabétique');
  const names = (await page.locator('fieldset.ballot .choice__name').allInnerTexts()).map((name) => name.split('\n').at(-1));
  assert.deepEqual(names.slice(0, 4), ['Ain', 'Bourg-Neuf', 'Isère', 'Pont-Haut']);
}));

test('every way of judging keeps the rules of accessibility, light and dark, on phones and wide screens', () => judging('video', async ({ app, page, desk }) => {
  await rank(page, 'Ville de Pont-Haut');
  await rank(page, 'Département de l’Ain');
  await press(page, 'Comparer');
  await press(page, 'Tous');
  await page.locator('summary').first().click();
  await inspect(page, 'judge-rank');
  await app.visit(PAGES.vote('solidarite'));
  await page.getByRole('spinbutton').first().fill('7,5');
  await page.getByRole('spinbutton').nth(1).fill('8');
  await page.getByRole('spinbutton').nth(2).fill('12');
  await inspect(page, 'judge-score');
  await app.visit(PAGES.vote('campagne'));
  await page.getByRole('checkbox', { name: 'Agglomération' }).check();
  await page.locator('summary').filter({ hasText: 'Ville de Pont-Haut' }).click();
  await page.getByRole('button', { name: 'Me récuser : Ville de Pont-Haut' }).click();
  await desk.saved();
  await inspect(page, 'judge-choose');
}));
