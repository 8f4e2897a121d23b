// An edition that means harm: its links are refused with the edition, its words are words, and the page keeps its shape.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { settle } from './support/browser.mjs';
import { readEdition, startOf, withEdition } from './support/release.mjs';

const PHONE = { width: 390, height: 844 };
const NOMINEE = 'arras-masques-en-marchant';

const LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>globalThis.ran = true</script>',
  'vbscript:msgbox(1)',
  '//evil.example/',
  '\\\\evil.example/',
  'https:\\\\evil.example/',
  'https://good.example\\@evil.example/',
  'https://user@evil.example/',
  ' https://evil.example/',
  'ht\ttps://evil.example/',
  `https://evil.example/${'x'.repeat(3000)} y`,
];

const HIDDEN = [['\u202e', 'U+202E'], ['\u2066', 'U+2066'], ['\u200b', 'U+200B'], ['\ufeff', 'U+FEFF'], ['\u0000', 'U+0000']];

// The last two are as long as a title may be: one word, and markup.
const WORDS = [
  '<img src=x onerror="globalThis.ran = true">',
  '</script><script>globalThis.ran = true</script>',
  '" onmouseover="globalThis.ran = true" autofocus onfocus="globalThis.ran = true" x="',
  "' onpointerenter='globalThis.ran = true' x='",
  '</title></style></noscript></template><!-- --><svg onload=globalThis.ran=true>',
  '{{constructor}} ${1} &lt;b&gt; &#60;b&#62; %3Cb%3E',
  'W'.repeat(290),
  '<b>'.repeat(96),
];
const TEXTS = ['title', 'theme', 'presentation', 'name', 'publisher', 'label', 'description', 'statement'];

// An edition in which every word for people is one of the words, each with a number of its own.
function saying(words, edition) {
  let count = 0;
  const say = (value, member) => {
    if (Array.isArray(value)) return value.map((element) => say(element, member));
    if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, say(inner, name)]));
    if (typeof value !== 'string' || !TEXTS.includes(member)) return value;
    count += 1;
    return `${words[count % words.length]}${count}`;
  };
  return say(edition);
}

const hostile = (edition) => saying(WORDS, edition);

function serveEdition(app, edition) {
  app.server.alter('data/edition.json', { body: JSON.stringify(edition) });
}

// What takes an invitation out of the address stands in the pages of the desk.
const INVITATION = readFileSync(new URL('../../src/publish/invitation.js', import.meta.url), 'utf8');

// No element that the site does not make, no handler, no link that leaves it but to where an edition may lead.
async function assertNothingLives(page) {
  const found = await page.evaluate((ours) => ({
    strangers: [...document.querySelectorAll('img, iframe, object, embed, b, template, svg[onload], script:not([src]):not([type="importmap"]):not([type="application/ld+json"])')].filter(({ textContent }) => textContent !== ours).map((element) => element.outerHTML.slice(0, 99)),
    handlers: [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'autofocus')),
    links: [...document.querySelectorAll('[href]:not(base), [src], [action]')].map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action'))
      .map((address) => new URL(address, document.baseURI).href).filter((address) => !address.startsWith(document.baseURI) && !/^https:\/\/(cap-com\.org|myobservatoire\.com|banquedesterritoires\.fr|www\.etalab\.gouv\.fr)\//.test(address)),
    ran: globalThis.ran,
  }), INVITATION);
  assert.deepEqual(found, { strangers: [], handlers: [], links: [], ran: undefined });
}

// Nothing to scroll to sideways, and no word beyond the edge.
async function assertFits(page, where) {
  await settle(page);
  const found = await page.evaluate(() => {
    const cut = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement } = texts.currentNode;
      // A table of many columns scrolls by itself, by keyboard too.
      if (parentElement.closest('.visually-hidden, [role=region][tabindex="0"]')) continue;
      const lines = document.createRange();
      lines.selectNode(texts.currentNode);
      if ([...lines.getClientRects()].some(({ left, right }) => left < 0 || right > innerWidth)) cut.push(parentElement.outerHTML.slice(0, 150));
    }
    return { cut: cut.slice(0, 5), width: document.scrollingElement.scrollWidth };
  });
  assert.deepEqual(found, { cut: [], width: PHONE.width }, where);
}

// The clear error: what is wrong and at which places, in words, with nothing to follow.
async function assertRefused(app, sentences) {
  await app.page.getByRole('heading', { name: 'L’édition n’a pas pu être chargée' }).waitFor();
  const faults = await app.page.locator('main li').allInnerTexts();
  assert.equal(faults.length, sentences.length, faults.join('\n'));
  for (const [at, sentence] of sentences.entries()) assert.match(faults[at], sentence);
  assert.equal(await app.page.locator('main a').count(), 0);
  assert.equal(await app.page.locator('#static').count(), 0);
  await assertNothingLives(app.page);
}

test('case 62: an edition with a hostile link is refused with the place of each, and nothing on the page leads anywhere else', async () => {
  const edition = await readEdition();
  await App.during({ serviceWorkers: 'block', viewport: PHONE }, async (app) => {
    const places = [
      ['organisers[0].url', (link) => { const other = structuredClone(edition); other.organisers[0].url = link; return other; }],
      ['sources[0].url', (link) => { const other = structuredClone(edition); other.sources[0].url = link; return other; }],
      ['nominees[0].links[0].url', (link) => { const other = structuredClone(edition); other.nominees[0].links = [{ label: 'Lien', url: link }]; return other; }],
    ];
    for (const [number, link] of LINKS.entries()) {
      const [place, make] = places[number % places.length];
      serveEdition(app, make(link));
      await app.visit(number % 2 ? PAGES.edition : PAGES.nominee(NOMINEE));
      await assertRefused(app, [new RegExp(`${place.replace(/[[\].]/g, '\\$&')}\\s: lien refusé`)]);
      await assertFits(app.page, JSON.stringify(link));
    }
    const all = structuredClone(edition);
    all.organisers[0].url = LINKS[0];
    all.sources[0].url = LINKS[1];
    all.nominees[0].links = [{ label: 'Lien', url: LINKS[2] }];
    serveEdition(app, all);
    await app.visit(PAGES.desk);
    await assertRefused(app, [/organisers\[0\]\.url/, /sources\[0\]\.url/, /nominees\[0\]\.links\[0\]\.url/]);

    // The control: it was the link.
    serveEdition(app, places[2][1]('https://cap-com.org/bien'));
    await app.visit(PAGES.nominee(NOMINEE));
    assert.equal(await app.page.getByRole('link', { name: /^Lien/ }).getAttribute('href'), 'https://cap-com.org/bien');
  });
});

test('case 63: a title with characters that nobody sees, or without end, is refused with its place', async () => {
  const edition = await readEdition();
  const titled = (title) => ({ ...edition, nominees: edition.nominees.map((nominee, at) => (at === 3 ? { ...nominee, title } : nominee)) });
  await App.during({ serviceWorkers: 'block', viewport: PHONE }, async (app) => {
    for (const [hidden, name] of HIDDEN) {
      serveEdition(app, titled(`Les canards ${hidden}sur le passage`));
      await app.visit();
      await assertRefused(app, [new RegExp(`nominees\\[3\\]\\.title\\s: caractère invisible ${name.replace('+', '\\+')}`)]);
      await assertFits(app.page, name);
    }
    serveEdition(app, titled('x'.repeat(10_000)));
    await app.visit();
    await assertRefused(app, [/nominees\[3\]\.title\s: texte trop long/]);
    await assertFits(app.page, 'x');
  });
});

// What every page shows of the hostile edition, in words; each with where it stands.
const SHOWN = (edition) => [
  [PAGES.edition, [edition.title, edition.theme, edition.presentation[0], edition.nominees[0].title, edition.categories[0].name]],
  [PAGES.nominee(NOMINEE), [edition.nominees[0].title, edition.territories.find(({ id }) => id === edition.nominees[0].territory).label]],
  [PAGES.desk, [edition.title, edition.categories[0].name]],
  [PAGES.vote('sourire'), [edition.categories[0].name, edition.nominees[0].title]],
  [PAGES.review, [edition.title]],
  [PAGES.palmares, [edition.title, edition.awards[0].statement, edition.sources[0].title]],
  [PAGES.figures, [edition.title, edition.categories[0].name]],
  [PAGES.about, [edition.sources[0].title, edition.organisers[0].name]],
];

// The desk opens its draft before it speaks.
async function assertSays(page, texts) {
  for (const text of texts) {
    const says = page.waitForFunction((part) => `${document.title} ${document.body.textContent}`.replaceAll(/\s+/g, ' ').includes(part), text.replaceAll(/\s+/g, ' '));
    await says.catch(() => assert.fail(`${page.url()} does not say ${text}`));
  }
}

for (const [how, started] of [['by the running page', true], ['by the written page', false]]) {
  test(`case 63: hostile words are shown as words ${how}, and it keeps its shape on a phone`, async () => {
    await withEdition(hostile, (folder) => App.during({ folder, serviceWorkers: 'block', viewport: PHONE }, async (app) => {
      if (!started) {
        // Scripts are on and would run; only the programs do not come.
        app.witness.expect(/status of 404|integrity/);
        for (const path of [PAGES.edition, PAGES.desk]) app.server.alter((await startOf(path, folder)).boot, { status: 404, body: '' });
      }
      for (const [path, texts] of SHOWN(hostile(await readEdition()))) {
        await app.visit(path, app.page, { started });
        const startsProgram = (await app.page.locator('script[type=importmap]').count()) > 0;
        assert.equal(await app.page.locator('#static').count(), startsProgram && !started ? 1 : 0);
        await assertSays(app.page, texts);
        await assertNothingLives(app.page);
        await assertFits(app.page, path);
      }
    }));
  });
}

test('case 63: what a reader asks for is words as well', async () => {
  await withEdition(hostile, (folder) => App.during({ folder, serviceWorkers: 'block', viewport: PHONE }, async (app) => {
    for (const asked of [WORDS[0], WORDS[1], WORDS.at(-2)]) {
      await app.visit(`?q=${encodeURIComponent(asked)}&categorie=${encodeURIComponent(asked)}#${encodeURIComponent(asked)}`);
      assert.equal(await app.page.getByRole('searchbox').inputValue(), asked);
      await assertNothingLives(app.page);
      await assertFits(app.page, asked);
    }
  }));
});

test('case 63: a single word as long as a title may be breaks no page, wherever it stands', async () => {
  const long = (edition) => saying([WORDS.at(-2)], edition);
  const edition = long(await readEdition());
  await withEdition(long, async (folder) => {
    await App.during({ folder, serviceWorkers: 'block', viewport: PHONE }, async (app) => {
      for (const [path, texts] of SHOWN(edition)) {
        await app.visit(path);
        await assertSays(app.page, texts);
        await assertNothingLives(app.page);
        await assertFits(app.page, path);
      }
    });
  });
});
