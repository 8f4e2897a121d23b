// Releases of the site: the built one with another edition, published again as an organiser would.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST } from './server.mjs';
import { publishedSite } from './sites.mjs';

// The built site, published for an address that is known.
export const siteFor = (address) => publishedSite({ address });

// Runs `work` with a folder that holds the built site with another edition. Nobody writes to it.
export async function withEdition(change, work) {
  await work(await publishedSite({ editions: [JSON.stringify(change(await readEdition()))] }));
}

export const withRelease = (title, work) => withEdition((edition) => ({ ...edition, title }), work);

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
