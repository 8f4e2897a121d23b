// The archive for organisers without Rust: unpacked in an empty folder, it publishes another award with nothing but what
// its guides say.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { App, PAGES } from './support/app.mjs';
import { PROGRAM } from './support/palmares.mjs';
import { DIST } from './support/server.mjs';

const PACK = fileURLToPath(new URL('../../.ci/release/pack', import.meta.url));
const run = promisify(execFile);
const pack = async (folder) => (await run(PACK, [DIST, PROGRAM, folder])).stdout.trim();
const hashOf = async (file) => createHash('sha256').update(await readFile(file)).digest('hex');

let parent;
let archive;
let unpacked;
let bare;

// What the guide in the archive takes for granted, and nothing else: no cargo, no rustc.
async function bareMachine() {
  const bin = join(parent, 'bin');
  await mkdir(bin);
  for (const tool of ['cp', 'gzip', 'sha256sum', 'tar']) {
    const { stdout } = await run('sh', ['-c', `command -v ${tool}`]);
    await symlink(stdout.trim(), join(bin, tool));
  }
  return { PATH: bin, LC_ALL: 'fr_FR.UTF-8' };
}

before(async () => {
  parent = await mkdtemp(join(tmpdir(), 'palmares-archive-'));
  bare = await bareMachine();
  archive = await pack(join(parent, 'out'));
  await run('tar', ['--extract', '--gzip', '--file', archive, '--directory', parent], { env: bare });
  unpacked = join(parent, basename(archive, '.tar.gz'));
});

after(() => rm(parent, { recursive: true, force: true }));

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file.slice(folder.length), await hashOf(file)])));
}

test('the same site is the same archive, and it says of each file whether it is whole', async () => {
  const again = await pack(join(parent, 'again'));
  assert.equal(await hashOf(again), await hashOf(archive));
  await run('sha256sum', ['--check', `${basename(again)}.sha256`], { cwd: join(parent, 'again'), env: bare });
  await run('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: unpacked, env: bare });
});

// What a guide says to type before there is something to upload.
async function commandsOf(guide) {
  const lines = (await readFile(join(unpacked, guide), 'utf8')).split('\n');
  return lines.filter((line) => /^ +(cp|\.\/palmares (edition|publish)) /.test(line));
}

test('the commands of the guides make it the site of another award, twice the same, and it works', async () => {
  const type = (line) => run('/bin/sh', ['-c', line], { cwd: unpacked, env: bare });
  await assert.rejects(run('cargo', ['--version'], { env: bare }), /ENOENT/);
  const commands = await commandsOf('README.txt');
  assert.equal(commands.length, 3);
  const french = await commandsOf('LISEZ-MOI.txt');
  assert.deepEqual(french.map((line) => line.replaceAll('mon-edition', 'my-edition').replace('prix.', 'prize.')), commands);
  for (const line of commands) await type(line);
  const folder = join(unpacked, 'site');
  const once = await filesBelow(folder);
  await type(commands.at(-1));
  assert.deepEqual(await filesBelow(folder), once);
  await run('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder, env: bare });
  // The worker, once it is there, answers in place of the host.
  await App.during({ folder, serviceWorkers: 'block' }, async (app) => {
    await app.visit();
    await app.page.getByRole('heading', { level: 1, name: 'Prix de l’Exemple 2031' }).waitFor();
    await app.visit(PAGES.vote('affiche'));
    await app.page.getByRole('heading', { level: 1, name: 'Affiche' }).waitFor();
    assert.equal((await app.visit(PAGES.nominee('schiltigheim-restos-chez-vous'), app.page, { started: false })).status(), 404);
    app.witness.expect(/status of 404/);
  });
});
