// Each root can be installed as an app, wherever the site is published: what Chromium itself says of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, PAGES } from './support/app.mjs';
import { ask } from './support/ask.mjs';

const BASE = '/prix/2020/';
const LANGUAGES = [['', 'fr', 'Voter'], ['en/', 'en', 'Vote']];

async function protocol(app) {
  const session = await app.context.newCDPSession(app.page);
  await session.send('Page.enable');
  return session;
}

// Width and height, as the header of a PNG says them.
const sizeOf = (png) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

for (const [root, language, vote] of LANGUAGES) {
  test(`the pages in ${root || 'the root'} can be installed`, async () => {
    await App.during({ ownProfile: true, base: BASE }, async (app) => {
      await app.visit(root);
      await app.readyOffline();
      const session = await protocol(app);
      for (const page of ['', PAGES.palmares, PAGES.about, PAGES.desk, PAGES.verify]) {
        await app.visit(root + page);
        const { url, data, errors } = await session.send('Page.getAppManifest');
        assert.deepEqual(errors, [], page);
        assert.equal(url, `${app.server.url}${root}manifest.webmanifest`, page);
        const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
        assert.deepEqual(installabilityErrors, [], page);
        assert.equal(JSON.parse(data).lang, language);
      }
      // Each language is an app of its own, at its own place of the host: no other site can have the same.
      const { appId } = await session.send('Page.getAppId');
      assert.equal(appId, app.server.url + root);
    });
  });

  test(`every address in the manifest of ${root || 'the root'} answers, and stays in the app`, async () => {
    await App.during({ ownProfile: true, base: BASE }, async (app) => {
      const url = new URL(`${root}manifest.webmanifest`, app.server.url);
      const manifest = JSON.parse((await ask(url)).body);
      const scope = new URL(manifest.scope, url);
      assert.equal(scope.href, app.server.url);
      assert.equal(manifest.shortcuts[0].name, vote);
      const pages = [manifest.start_url, ...manifest.shortcuts.map((it) => it.url), ...manifest.file_handlers.map((it) => it.action)];
      for (const page of pages) {
        const address = new URL(page, url);
        assert.ok(address.href.startsWith(url.href.slice(0, -'manifest.webmanifest'.length)), page);
        assert.equal((await ask(address)).status, 200, page);
      }
      for (const { src, sizes, type } of [...manifest.icons, ...manifest.shortcuts.flatMap((it) => it.icons)]) {
        const { status, headers, body } = await ask(new URL(src, url));
        assert.equal(status, 200, src);
        assert.equal(headers['content-type'], type, src);
        if (type === 'image/png') assert.equal(sizeOf(body), sizes, src);
      }
      assert.deepEqual(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`), ['192x192 any', '512x512 any', '512x512 maskable', 'any any']);
    });
  });
}

test('the app can be installed without a network, once the site is kept', async () => {
  await App.during({ ownProfile: true, base: BASE }, async (app) => {
    await app.visit();
    await app.readyOffline();
    await app.networkOff();
    await app.visit('en/');
    const session = await protocol(app);
    assert.deepEqual((await session.send('Page.getAppManifest')).errors, []);
    const icons = await app.page.evaluate(async () => {
      const { href } = document.querySelector('link[rel=manifest]');
      const manifest = await (await fetch(href)).json();
      return Promise.all(manifest.icons.map(async ({ src }) => (await fetch(new URL(src, href))).ok));
    });
    assert.deepEqual(icons, [true, true, true, true]);
  });
});
