// The command line, as whoever checks a ballot runs it.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DIST } from './server.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const TARGET = process.env.CARGO_TARGET_DIR ?? `${ROOT}target`;
export const PROGRAM = `${TARGET}/debug/palmares`;
const FOREIGN = `${ROOT}tests/foreign/verify.mjs`;

// The program speaks the language of the shell; here it is asked for French.
const env = { ...process.env, LC_ALL: 'fr_FR.UTF-8' };

function run(program, words) {
  return new Promise((resolve) => {
    execFile(program, words, { cwd: ROOT, env }, (error, out, err) => resolve({ code: error ? error.code : 0, out, err }));
  });
}

export const verify = (...files) => run(PROGRAM, ['verify', '--edition', `${DIST}data/edition.json`, ...files]);

// Whether a file is an edition.
export const check = (file) => run(PROGRAM, ['edition', 'check', file]);

// The first edition is the one of the site, the others stand beside it. `address` is where the folder will be, if that is
// known.
export function publish(folder, { editions = [], address } = {}) {
  const words = [...(address ? ['--site', address] : []), ...editions.flatMap((file) => ['--edition', file])];
  return run(PROGRAM, ['publish', ...words, folder]);
}

export async function publishWith(folder, options) {
  const { code, err } = await publish(folder, options);
  if (code !== 0) throw new Error(err);
}

// Two public tool chains that share no code with ours.
export const verifyWithOtherTools = (...files) => run(process.execPath, [FOREIGN, ...files]);
