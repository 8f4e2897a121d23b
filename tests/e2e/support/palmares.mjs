// The command line, as whoever checks a ballot runs it.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DIST } from './server.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const PROGRAM = `${process.env.CARGO_TARGET_DIR ?? `${ROOT}target`}/debug/palmares`;
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

// `site` is the address where the folder will be, if that is known.
export const publish = (folder, site) => run(PROGRAM, ['publish', ...(site ? ['--site', site] : []), folder]);

// The first edition is the one of the site, the others stand beside it.
export const publishEditions = (folder, files) => run(PROGRAM, ['publish', ...files.flatMap((file) => ['--edition', file]), folder]);

// Two public tool chains that share no code with ours.
export const verifyWithOtherTools = (...files) => run(process.execPath, [FOREIGN, ...files]);
