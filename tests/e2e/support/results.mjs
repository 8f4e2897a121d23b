// Signed results: the golden ones, what the command line makes of their ballots, and what somebody else would sign.

import { execFile } from 'node:child_process';
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PROGRAM } from './palmares.mjs';

const golden = (name) => fileURLToPath(new URL(`../../data/v1/${name}`, import.meta.url));
export const COUNCIL = golden('council.json');
export const RESULTS = golden('results.json');
export const ANONYMOUS = golden('results-anonymous.json');
const DECISIONS = golden('decisions.json');

export const ORGANISER = Buffer.from('golden organiser: throw-away key');
export const STRANGER = Buffer.alloc(32, 7);

export const readResults = async (path = RESULTS) => JSON.parse(await readFile(path, 'utf8'));

// RFC 8785, for documents whose numbers are integers.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
}

const base64url = (text) => Buffer.from(text).toString('base64url');

// The results as the holder of this seed would sign them.
export function signedBy(seed, results) {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const { x } = key.export({ format: 'jwk' });
  const jwk = { crv: 'Ed25519', kty: 'OKP', x };
  const kid = createHash('sha256').update(canonical(jwk)).digest('base64url');
  const { signature, ...document } = { ...results, organiser_key: jwk };
  const header = base64url(canonical({ alg: 'Ed25519', kid, typ: 'palmares-results+json' }));
  const signed = sign(null, Buffer.from(`${header}.${base64url(canonical(document))}`), key).toString('base64url');
  return { ...document, signature: `${header}..${signed}` };
}

// What `palmares count` signs of the golden ballots, without the records of who was invited.
export async function countedByCommand(jury) {
  const folder = join(jury.parent, 'bulletins');
  const out = join(jury.parent, 'resultats.json');
  await mkdir(folder);
  const { ballots } = await readResults();
  await Promise.all(ballots.map((ballot, at) => writeFile(join(folder, `${at}.json`), JSON.stringify(ballot))));
  const words = ['count', '--edition', jury.edition, '--key', jury.key, '--decisions', DECISIONS, '--created', '2033-03-10T17:00:00Z', '--out', out, folder];
  await promisify(execFile)(PROGRAM, words);
  return out;
}

// A file as a field takes it.
export const asFile = (results, name = 'results.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(results)) });
