// Releases of the site: copies of the built folder, changed and published again as an organiser would.

import { rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from './palmares.mjs';
import { DIST } from './server.mjs';

const releases = new Map();

// Gone when the tests are.
async function copyOfSite() {
  const parent = await mkdtemp(join(tmpdir(), 'palmares-release-'));
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'site');
  await cp(DIST, folder, { recursive: true });
  return folder;
}

async function publishAgain(folder, site) {
  const { code, err } = await publish(folder, site);
  if (code !== 0) throw new Error(err);
  return folder;
}

async function make(change) {
  const folder = await copyOfSite();
  await writeFile(join(folder, 'data', 'edition.json'), JSON.stringify(change(await readEdition())));
  return publishAgain(folder);
}

// The built site, published for an address that is known.
export async function siteFor(address) {
  return publishAgain(await copyOfSite(), address);
}

// Runs `work` with a folder that holds the built site with another edition. Made once; nobody writes to it.
export async function withEdition(name, change, work) {
  if (!releases.has(name)) releases.set(name, make(change));
  await work(await releases.get(name));
}

export const withRelease = (title, work) => withEdition(title, (edition) => ({ ...edition, title }), work);

export async function readEdition() {
  return JSON.parse(await readFile(join(DIST, 'data', 'edition.json'), 'utf8'));
}

// What the worker of a release keeps, as publishing wrote it down.
export async function releaseOf(folder = DIST) {
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  return JSON.parse(/^const RELEASE = (\{.*\});$/m.exec(worker)[1]);
}

// What starts the page at `path`, as the page itself names it: paths below the site's root.
export async function startOf(path = '', folder = DIST) {
  const page = await readFile(join(folder, path, 'index.html'), 'utf8');
  const find = (pattern) => {
    const found = pattern.exec(page);
    if (!found) throw new Error(`"${path}" does not start as expected: ${pattern}`);
    return found[1];
  };
  return {
    boot: find(/<script type="module" src="\.\/([^"]+)" integrity=/),
    glue: find(/<link rel="modulepreload" href="\.\/([^"]+)" integrity=/),
    wasm: find(/<link rel="preload" as="fetch" type="application\/wasm" href="\.\/([^"]+)" integrity=/),
  };
}


// The file with one byte changed, in a place where it stays a good script.
export async function withOneByteChanged(name, folder = DIST) {
  const bytes = await readFile(join(folder, name));
  const script = name.endsWith('.js');
  const at = script ? bytes.indexOf('// ') + 3 : bytes.length - 10;
  if (script && at < 3) return Buffer.concat([bytes, Buffer.from('\n')]);
  bytes[at] ^= 1;
  return bytes;
}
