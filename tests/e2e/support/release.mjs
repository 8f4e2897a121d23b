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

async function make(title) {
  const folder = await copyOfSite();
  const file = join(folder, 'data', 'edition.json');
  const edition = await readFile(file, 'utf8');
  const renamed = edition.replace('"title": "#Hashtags2020"', `"title": "${title}"`);
  if (renamed === edition) throw new Error('the edition has no title to replace');
  await writeFile(file, renamed);
  return publishAgain(folder);
}

// The built site, published for an address that is known.
export async function siteFor(address) {
  return publishAgain(await copyOfSite(), address);
}

// Runs `work` with a folder that holds the built site with another title in the edition. Made once; nobody writes to it.
export async function withRelease(title, work) {
  if (!releases.has(title)) releases.set(title, make(title));
  await work(await releases.get(title));
}

// The one file of the site's root whose name begins and ends so.
export async function fileOf(begin, end, folder = DIST) {
  const names = (await readdir(folder)).filter((name) => name.startsWith(begin) && name.endsWith(end));
  if (names.length !== 1) throw new Error(`${begin}*${end}: ${names.length} files`);
  return names[0];
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
