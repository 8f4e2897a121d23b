// Sites that were published for tests, below target/: each is made once, for every file of tests and every run, until the
// built site or the program that publishes is another one. Nobody writes to them; whoever changes one copies it first.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAM, TARGET, publishWith } from './palmares.mjs';
import { DIST } from './server.mjs';

const SITES = join(TARGET, 'e2e-sites');

function digestOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex').slice(0, 32);
}

// Where the sites of this build and this program are. Those of others are taken away.
async function placeOfSites() {
  const parts = [join(DIST, 'SHA256SUMS'), PROGRAM];
  const name = digestOf(...(await Promise.all(parts.map((file) => readFile(file)))));
  await mkdir(join(SITES, name), { recursive: true });
  const obsolete = (await readdir(SITES)).filter((other) => other !== name);
  await Promise.all(obsolete.map((other) => rm(join(SITES, other), { recursive: true, force: true })));
  return join(SITES, name);
}

let place;

// The built site with these editions, each as the text of its file, the first one in place of the site's own. `address` is
// where the site will be, if that is known.
export async function publishedSite({ editions = [], address } = {}) {
  place ??= placeOfSites();
  const folder = join(await place, digestOf(address ?? '', ...editions));
  if (existsSync(folder)) return folder;
  const draft = await mkdtemp(join(await place, 'draft-'));
  try {
    const site = join(draft, 'site');
    await cp(DIST, site, { recursive: true });
    const files = await Promise.all(editions.map(async (edition, at) => {
      // What lies beside an edition is published with it, so each has a folder of its own.
      const file = join(draft, `${at}`, 'edition.json');
      await mkdir(join(draft, `${at}`));
      await writeFile(file, edition);
      return file;
    }));
    await publishWith(site, { editions: files, address });
    // Another file of tests may have made the same one meanwhile.
    await rename(site, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}
