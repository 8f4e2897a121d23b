// The built site as a person meets it: where its pages are, what the network and the browser do to it.

import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Witness, launch, makeProfile } from './browser.mjs';
import { DIST, serve } from './server.mjs';

// Relative to the site's base, which no page knows at build time.
export const PAGES = {
  edition: '',
  nominee: (id) => `nomines/${id}/`,
  desk: 'vote/',
  vote: (category) => `vote/categorie/${category}/`,
  review: 'vote/relire/',
  verify: 'vote/verifier/',
  organiser: 'organisation/',
  organiserEdition: 'organisation/edition/',
  organiserKey: 'organisation/cle/',
  jury: 'organisation/jury/',
  imports: 'organisation/imports/',
  recount: 'palmares/recompter/',
  ceremony: 'organisation/ceremonie/',
  participation: 'organisation/participation/',
  count: 'organisation/decompte/',
  palmares: 'palmares/',
  figures: 'chiffres/',
  accessibility: 'accessibilite/',
  about: 'a-propos/',
  hallOfFame: 'hall-of-fame/',
  list: 'ma-liste/',
};

// A page that starts the app has started when the app's own page is there, and not the one that was written before.
function hasStarted() {
  const starts = document.querySelector('script[type=module][integrity]');
  return !starts || (!document.getElementById('static') && document.querySelector('body > .page > main:not(:has(.loader))') !== null);
}

export class App {
  #browserOptions;
  #profile;

  // A deep sub-path by default: what works there works at a root, seldom the other way round. `server` is one that was
  // started already; it is closed with the rest. `ownProfile` is for a browser that is started again, is killed, or has to
  // keep what it stores as on a person's disk: a process more.
  static async open({ folder = DIST, base = '/prix/2020/', server, ownProfile, ...browserOptions } = {}) {
    if (!(await stat(join(folder, 'index.html')).catch(() => undefined))) throw new Error(`no built site in ${folder}: run "make build"`);
    const app = new App();
    app.server = server ?? (await serve({ folder, base }));
    app.witness = new Witness(app.server.origin);
    app.#profile = ownProfile ? await makeProfile() : undefined;
    app.#browserOptions = browserOptions;
    await app.startBrowser();
    return app;
  }

  // Opens, works, closes, and fails on any complaint of the browser's that the work did not expect.
  static async during(options, work) {
    const app = await App.open(options);
    try {
      await work(app);
    } catch (error) {
      const heard = app.witness.complaints().map(({ kind, text }) => `${kind}: ${text}\n`).join('');
      const said = await app.page.locator('main').innerText({ timeout: 1_000 }).catch(() => 'nothing');
      throw new Error(`${error.message}\n${heard}${app.page.url()} said:\n${said.slice(0, 1_000)}`, { cause: error });
    } finally {
      await app.close();
    }
    app.witness.assertQuiet();
  }

  get page() {
    return this.browser.page;
  }

  get context() {
    return this.browser.context;
  }

  async startBrowser() {
    const profile = this.#profile && { ownProfile: true, profile: this.#profile };
    this.browser = await launch({ ...this.#browserOptions, ...profile, witness: this.witness });
  }

  #assertOwnProfile() {
    if (!this.#profile) throw new Error('the browser of this test is shared and keeps nothing: open the app with { ownProfile: true }');
  }

  // The same person tomorrow: same profile, new browser.
  async restartBrowser() {
    this.#assertOwnProfile();
    await this.browser.close();
    await this.startBrowser();
  }

  async crashAndRestart() {
    this.#assertOwnProfile();
    await this.browser.crash();
    await this.startBrowser();
  }

  // Resolves when the app has taken the place of the page that was written before, unless that is not expected.
  async visit(path = PAGES.edition, page = this.page, { started = true } = {}) {
    const response = await page.goto(new URL(path, this.server.url).href, { waitUntil: 'load' });
    if (started) await page.waitForFunction(hasStarted);
    return response;
  }

  async reload(page = this.page) {
    const response = await page.reload({ waitUntil: 'load' });
    await page.waitForFunction(hasStarted);
    return response;
  }

  // A link that loads a page: to the other program, another language, another edition.
  async follow(link, { page = this.page, act = () => link.click() } = {}) {
    const loaded = page.waitForEvent('load');
    await act();
    await loaded;
    await page.waitForFunction(hasStarted);
  }

  // Chromium reports each file it could not load; with the network off that is the situation, not a fault.
  async networkOff() {
    this.witness.expect(/net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|INTERNET_DISCONNECTED|EMPTY_RESPONSE)/);
    await this.server.close();
  }

  async networkOn() {
    await this.server.open();
  }

  // Resolves once a service worker answers for this page, so that it survives the network.
  async readyOffline(page = this.page) {
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => {
      const worker = registration.active;
      if (worker.state === 'activated') return undefined;
      return new Promise((resolve) => worker.addEventListener('statechange', () => worker.state === 'activated' && resolve()));
    }));
  }

  async downloadFrom(action, page = this.page) {
    const [download] = await Promise.all([page.waitForEvent('download'), action()]);
    const path = await download.path();
    return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') };
  }

  title(page = this.page) {
    return page.getByRole('heading', { level: 1 });
  }

  async close() {
    await this.browser.close().catch(() => undefined);
    await this.server.close();
    if (this.#profile) await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
