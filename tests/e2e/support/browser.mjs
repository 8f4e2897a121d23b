// A real browser, and a witness of all it complains of. The tests of a file share one process: each has windows of its
// own, which know nothing of the others and are forgotten afterwards. Who asks for it has a process and a profile that
// lasts: it can be started again, or killed as a power cut would.

import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { SLOW, slowDown } from './slow.mjs';

export const EXECUTABLE = process.env.CHROMIUM || '/usr/bin/chromium';

// How long something that is waited for may take.
export const PATIENCE_MS = 15_000 * SLOW;

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever asks for another host fails here instead of leaving the machine; the witness reports who asked.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export function makeProfile() {
  return mkdtemp(join(tmpdir(), 'palmares-profile-'));
}

// Collects console errors, page errors, policy violations and requests to any origin but `origin`.
export class Witness {
  #origin;
  #entries = [];
  #expected = [];

  constructor(origin) {
    this.#origin = origin;
  }

  async watch(context) {
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy violation: ${event.effectiveDirective} stopped ${event.blockedURI} in ${event.sourceFile || location.href}`);
      });
    });
    context.on('console', (message) => {
      if (message.type() === 'error') this.#note('console', `${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.#note('page error', String(error.error()?.stack ?? error.error())));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== this.#origin) this.#note('foreign request', url.href);
    });
    const watchSockets = (page) => page.on('websocket', (socket) => this.#note('foreign request', socket.url()));
    context.pages().forEach(watchSockets);
    context.on('page', watchSockets);
  }

  #note(kind, text) {
    this.#entries.push({ kind, text });
  }

  // Complaints that the test provokes on purpose; everything else still fails it.
  expect(pattern) {
    this.#expected.push(pattern);
  }

  complaints() {
    return this.#entries.filter(({ text }) => !this.#expected.some((pattern) => pattern.test(text)));
  }

  assertQuiet() {
    const found = this.complaints();
    if (found.length === 0) return;
    throw new Error(`the browser complained ${found.length} time(s):\n${found.map(({ kind, text }) => `  ${kind}: ${text}`).join('\n')}`);
  }
}

// Where no locale is set, Chromium cannot open a file whose path is not ASCII.
const STARTED_WITH = { executablePath: EXECUTABLE, args: FLAGS, headless: true, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
const WINDOWS = {
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
  viewport: { width: 1440, height: 900 },
  acceptDownloads: true,
};

// Made for the first test that takes it, and ended with the file. A measure, which is no test, has its own each time.
const isTestFile = process.argv[1]?.endsWith('.test.mjs') ?? false;
let shared;
if (isTestFile) after(async () => (await shared)?.close());

async function sharedBrowser() {
  // One that died took its own test with it, and no other.
  if (!(await shared)?.isConnected()) shared = chromium.launch(STARTED_WITH);
  return shared;
}

async function prepare(context, witness) {
  context.setDefaultTimeout(PATIENCE_MS);
  await slowDown(context);
  await witness.watch(context);
  // From the start: a browser that is told only when a test waits may be too late for a key that is pressed right after.
  const answerFileDialogs = (opened) => opened.on('filechooser', () => undefined);
  context.pages().forEach(answerFileDialogs);
  context.on('page', answerFileDialogs);
  return context.pages()[0] ?? (await context.newPage());
}

async function openWindows({ witness, options }) {
  const browser = await sharedBrowser();
  const context = await browser.newContext({ ...WINDOWS, ...options });
  const page = await prepare(context, witness);
  return { context, page, witness, close: () => context.close() };
}

// `profile` is kept when given, so that a later launch finds what this one saved; otherwise it goes with close().
async function startProcess({ profile, witness, options }) {
  const folder = profile ?? (await makeProfile());
  const context = await chromium.launchPersistentContext(folder, { ...STARTED_WITH, ...WINDOWS, ...options });
  const page = await prepare(context, witness);

  // The lock in the profile names the browser's own process, whatever script started it.
  const lock = await readlink(join(folder, 'SingletonLock'));
  const pid = Number(lock.slice(lock.lastIndexOf('-') + 1));

  const closed = new Promise((resolve) => context.once('close', resolve));
  return {
    context,
    page,
    witness,
    profile: folder,
    pid,
    // kill -9: no unload handler runs, nothing is flushed.
    async crash() {
      process.kill(pid, 'SIGKILL');
      await closed;
      await processEnded(pid);
    },
    async close() {
      await context.close();
      if (!profile) await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

// Only with `ownProfile` are there `profile`, `pid` and `crash()`.
export function launch({ ownProfile = !isTestFile, profile, origin, witness = new Witness(origin), ...options } = {}) {
  return ownProfile ? startProcess({ profile, witness, options }) : openWindows({ witness, options });
}

async function processEnded(pid) {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await delay(20);
  }
}

// Fonts loaded and finite animations over: before this a measurement or a picture is of something nobody looks at.
export async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A paused, endless or scroll-driven one would keep us waiting for ever.
    const ending = document.getAnimations().filter((animation) => animation.playState === 'running'
      && animation.timeline === document.timeline
      && Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map((animation) => animation.finished));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
