// How fast the built site is read where it is read most, a shared link on a phone, and what Lighthouse finds wrong.
// Times depend on the machine: measure when it has nothing else to do.

import { loadavg } from 'node:os';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import desktopConfig from 'lighthouse/core/config/desktop-config.js';
import { PAGES } from '../e2e/support/app.mjs';
import { EXECUTABLE, FLAGS } from '../e2e/support/browser.mjs';
import { siteFor } from '../e2e/support/release.mjs';
import { host } from './host.mjs';

// Its address is part of what search engines are told.
const SITE = 'https://prix.example.org/';
const NOMINEE = PAGES.nominee('schiltigheim-restos-chez-vous');
const RUNS = Number(process.env.RUNS ?? 3);

const GOAL = { performance: 98, others: 100, firstPaint: 1000, shift: 0 };

const OTHERS = ['accessibility', 'best-practices', 'seo'];
const TIMES = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  'Speed Index': 'speed-index',
};

const percent = (category) => Math.round(category.score * 100);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// A browser of its own for each run: nothing is cached, no worker answers.
async function run(url, { categories, desktop = false }) {
  const chrome = await launch({ chromePath: EXECUTABLE, chromeFlags: ['--headless=new', ...FLAGS] });
  try {
    const flags = { port: chrome.port, onlyCategories: categories, throttlingMethod: 'devtools', logLevel: 'error' };
    const { lhr } = await lighthouse(url, flags, desktop ? desktopConfig : undefined);
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    chrome.kill();
  }
}

function figuresOf(lhr) {
  const value = (audit) => lhr.audits[audit].numericValue;
  const times = Object.entries(TIMES).map(([name, audit]) => [name, Math.round(value(audit))]);
  return {
    performance: percent(lhr.categories.performance),
    ...Object.fromEntries(times),
    // With as many digits as Lighthouse shows.
    CLS: Number(value('cumulative-layout-shift').toFixed(3)),
    bytes: value('total-byte-weight'),
  };
}

// What is less than perfect, whether or not it weighs in the score.
function wantingOf(lhr) {
  const audits = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 1);
  return audits.map(({ id, score, title, displayValue }) => `  ${score.toFixed(2)} ${title}${displayValue ? `, ${displayValue}` : ''} [${id}]`);
}

function tell(title, lines) {
  console.log(`\n${title}`);
  for (const line of lines.length > 0 ? lines : ['  nothing']) console.log(line);
}

async function measure(url) {
  const missed = [];
  const expect = (good, sentence) => good || missed.push(sentence);

  const cold = [];
  for (let count = 0; count < RUNS; count += 1) cold.push(await run(url + NOMINEE, { categories: ['performance'] }));
  const figures = cold.map(figuresOf);
  const names = Object.keys(figures[0]);
  const middle = Object.fromEntries(names.map((name) => [name, median(figures.map((it) => it[name]))]));
  console.log(`A nominee, opened cold on a phone (milliseconds; load ${loadavg()[0].toFixed(1)}, benchmark ${cold[0].environment.benchmarkIndex})`);
  console.table({ ...figures, median: middle });
  tell('Less than perfect in the last run', wantingOf(cold.at(-1)));
  expect(middle.performance >= GOAL.performance, `performance ${middle.performance} < ${GOAL.performance}`);
  expect(middle.FCP <= GOAL.firstPaint, `first paint after ${middle.FCP} ms > ${GOAL.firstPaint}`);
  expect(middle.CLS <= GOAL.shift, `layout shift ${middle.CLS}`);

  const scores = {};
  for (const [page, path] of Object.entries({ home: PAGES.edition, nominee: NOMINEE, palmarès: PAGES.palmares })) {
    for (const desktop of [false, true]) {
      const name = `${page}, ${desktop ? 'desktop' : 'mobile'}`;
      const lhr = await run(url + path, { categories: OTHERS, desktop });
      scores[name] = Object.fromEntries(OTHERS.map((id) => [id, percent(lhr.categories[id])]));
      tell(`Less than perfect: ${name}`, wantingOf(lhr));
      for (const id of OTHERS) expect(scores[name][id] >= GOAL.others, `${name}: ${id} ${scores[name][id]} < ${GOAL.others}`);
    }
  }
  console.table(scores);
  return missed;
}

const server = await host(await siteFor(SITE));
const missed = await measure(server.url).finally(() => server.close());
tell('Missed goals', missed.map((sentence) => `  ${sentence}`));
process.exitCode = missed.length > 0 ? 1 : 0;
