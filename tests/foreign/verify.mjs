// Checks signed documents with two chains of public tools that share no code with Palmarès nor with each other.
//
//   node verify.mjs [file …]        without a file: the golden documents in tests/data/v1
//
// A ballot names the key that signed it, by itself or in the claim that it holds. The key of an invitation, of a list of
// revocations and of results is that of their golden edition, the key of a claim that of the invitation beside it, or of
// the golden one. These tools accept signatures under weak public keys, so they confirm a signature, never who owns the key.
//
// The golden keys under a passphrase are opened too: ours by others' tools, which themselves wrote the second.

import { spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import canonicalize from 'canonicalize';
import * as jose from 'jose';
import { canonicalize as otherCanonicalize } from 'json-canonicalize';

const GOLDEN = fileURLToPath(new URL('../data/v1/', import.meta.url));
const SIGNED = /^(ballot-.*|invitation|claim|revocations|results.*)\.json$/;
const ED25519_SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

class Refused extends Error {
  constructor(part, why) {
    super(why);
    this.part = part;
  }
}

const fromBase64Url = (text) => Buffer.from(text, 'base64url');
const toBase64Url = (bytes) => Buffer.from(bytes).toString('base64url');

const golden = (name) => JSON.parse(readFileSync(join(GOLDEN, name), 'utf8'));

// Who must have signed, by the name of the format; `around` is the ballot that a document stands in.
const KEYS = {
  'palmares-ballot': (content) => content.device_key ?? content.claim.device_key,
  'palmares-invitation': () => golden('jury.json').organiser_key,
  'palmares-revocations': () => golden('jury.json').organiser_key,
  'palmares-results': () => golden('council.json').organiser_key,
  'palmares-claim': (content, around) => (around?.invitation ?? golden('invitation.json')).key,
};

function takeApart(document, around) {
  const { signature, ...content } = document;
  const parts = String(signature).split('.');
  if (parts.length !== 3 || parts[1] !== '') throw new Refused('form', 'the signature is not "header..signature"');
  const format = String(content.format).split('/')[0];
  const key = KEYS[format]?.(content, around);
  if (!key) throw new Refused('signature', `nobody signs a ${format}`);
  return { content, header: parts[0], signature: parts[2], key, type: `${format}+json` };
}

function compareHeader(header, thumbprint, type) {
  const expected = `{"alg":"Ed25519","kid":"${thumbprint}","typ":"${type}"}`;
  const found = fromBase64Url(header).toString();
  if (found !== expected) throw new Refused('header', `the header is ${found}, expected ${expected}`);
}

async function withJose(document, around) {
  const { content, header, signature, key, type } = takeApart(document, around);
  try {
    const publicKey = await jose.importJWK(key, 'Ed25519');
    const payload = toBase64Url(canonicalize(content));
    await jose.flattenedVerify({ protected: header, payload, signature }, publicKey, { algorithms: ['Ed25519'] });
  } catch (error) {
    const part = error.code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' ? 'signature' : 'form';
    throw new Refused(part, error.message);
  }
  compareHeader(header, await jose.calculateJwkThumbprint(key), type);
}

function openssl(folder, ...options) {
  const run = spawnSync('openssl', options, { cwd: folder });
  if (run.error) throw run.error;
  return { code: run.status, bytes: run.stdout, text: `${run.stdout}${run.stderr}` };
}

async function withOpenssl(document, around) {
  const { content, header, signature, key, type } = takeApart(document, around);
  const folder = mkdtempSync(join(tmpdir(), 'palmares-verify-'));
  try {
    writeFileSync(join(folder, 'key.der'), Buffer.concat([ED25519_SPKI_PREFIX, fromBase64Url(key.x)]));
    writeFileSync(join(folder, 'signature'), fromBase64Url(signature));
    writeFileSync(join(folder, 'input'), `${header}.${toBase64Url(otherCanonicalize(content))}`);
    writeFileSync(join(folder, 'key.json'), otherCanonicalize({ crv: key.crv, kty: key.kty, x: key.x }));
    const check = openssl(folder, 'pkeyutl', '-verify', '-pubin', '-inkey', 'key.der', '-keyform', 'DER',
      '-rawin', '-in', 'input', '-sigfile', 'signature');
    if (check.code !== 0) {
      const part = check.text.includes('Signature Verification Failure') ? 'signature' : 'form';
      throw new Refused(part, check.text.trim());
    }
    compareHeader(header, toBase64Url(openssl(folder, 'dgst', '-sha256', '-binary', 'key.json').bytes), type);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const TOOLS = [
  { name: 'jose + canonicalize', verify: withJose },
  { name: 'openssl + json-canonicalize', verify: withOpenssl },
];

function changeOneCharacter(text) {
  return (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
}

// A value that differs by one character, or undefined where there is none to change.
function alteredValue(value) {
  if (typeof value === 'string') return changeOneCharacter(value);
  if (Number.isInteger(value)) return value % 10 === 9 ? value - 1 : value + 1;
  if (typeof value === 'boolean') return !value;
  return undefined;
}

function* leaves(value, path = []) {
  if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) yield* leaves(inner, [...path, name]);
  } else {
    yield { path, value };
  }
}

// The key of a device stands in what it signs: another one may have no form.
const isOwnKey = (path) => path.join('.').startsWith('device_key') || path.join('.').startsWith('claim.device_key');

// Of many ballots one is like another.
const isOneOfMany = ([list, place]) => list === 'ballots' && place !== '0';

function* alteredCopies(document, around) {
  const { content, header, signature } = takeApart(document, around);
  for (const { path, value } of leaves(content)) {
    const other = alteredValue(value);
    if (other === undefined || isOneOfMany(path)) continue;
    const copy = structuredClone(document);
    let place = copy;
    for (const name of path.slice(0, -1)) place = place[name];
    place[path.at(-1)] = other;
    yield { where: path.join('.'), copy, mustFailAt: isOwnKey(path) ? undefined : 'signature' };
  }
  const copy = { ...document, signature: `${header}..${changeOneCharacter(signature)}` };
  yield { where: 'signature', copy, mustFailAt: 'signature' };
}

// The same document as another program might write it: members the other way round.
function rewritten(value) {
  if (Array.isArray(value)) return value.map(rewritten);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, inner]) => [name, rewritten(inner)]));
}

async function verdict(tool, document, around) {
  try {
    await tool.verify(document, around);
    return { valid: true };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { valid: false, part: error.part, why: error.message };
  }
}

async function problemsOf(tool, document, around) {
  const problems = [];
  const original = await verdict(tool, document, around);
  if (!original.valid) return { problems: [original.why], altered: 0 };
  const reordered = await verdict(tool, rewritten(document), around);
  if (!reordered.valid) problems.push(`refused once its members were reordered: ${reordered.why}`);
  let altered = 0;
  for (const { where, copy, mustFailAt } of alteredCopies(document, around)) {
    altered += 1;
    const result = await verdict(tool, copy, around);
    if (result.valid) problems.push(`accepted although ${where} was altered`);
    else if (mustFailAt && result.part !== mustFailAt) problems.push(`${where} altered, but refused for another reason: ${result.why}`);
  }
  return { problems, altered };
}

function requireOpenssl() {
  const found = spawnSync('openssl', ['version'], { encoding: 'utf8' });
  const major = Number(/^OpenSSL (\d+)\./.exec(found.stdout ?? '')?.[1]);
  if (major >= 3) return;
  console.error(`OpenSSL 3 or later is needed on PATH, found: ${(found.stdout ?? '').trim() || 'none'}`);
  process.exit(1);
}

function goldenFiles() {
  try {
    return readdirSync(GOLDEN).filter((name) => SIGNED.test(name)).sort().map((name) => join(GOLDEN, name));
  } catch {
    return [];
  }
}

requireOpenssl();
const files = process.argv.length > 2 ? process.argv.slice(2) : goldenFiles();
let passed = 0;
let failed = 0;
if (files.length === 0) {
  console.log('FAILED  no golden document found in tests/data/v1');
  failed += 1;
}

// A document, and those inside it that are signed by themselves.
function* signedIn(file) {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  yield { name: basename(file), document };
  for (const part of ['invitation', 'claim']) {
    if (document[part]?.signature) yield { name: `${basename(file)} ${part}`, document: document[part], around: document };
  }
}

// case 19: golden documents verify with tools of others, altered ones with none.
for (const { name, document, around } of files.flatMap((file) => [...signedIn(file)])) {
  for (const tool of TOOLS) {
    let outcome;
    try {
      outcome = await problemsOf(tool, document, around);
    } catch (error) {
      outcome = { problems: [error.message], altered: 0 };
    }
    const { problems, altered } = outcome;
    const line = `${name.padEnd(36)} ${tool.name.padEnd(28)}`;
    if (problems.length === 0) {
      console.log(`ok      ${line} valid, ${altered} altered copies refused`);
      passed += 1;
    } else {
      console.log(`FAILED  ${line} ${problems.join('; ')}`);
      failed += 1;
    }
  }
}

// Salt and key by node's own cryptography, the envelope by jose: neither is ours.
const PASSPHRASE = new TextEncoder().encode('neuf péniches dérivent à l’aube');
async function openKey(name, passphrase) {
  const options = { keyManagementAlgorithms: ['PBES2-HS256+A128KW'], contentEncryptionAlgorithms: ['A256GCM'], maxPBES2Count: 600_000 };
  const { plaintext, protectedHeader } = await jose.flattenedDecrypt(golden(name), passphrase, options);
  const jwk = JSON.parse(new TextDecoder().decode(plaintext));
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return { x: createPublicKey(key).export({ format: 'jwk' }).x, rounds: protectedHeader.p2c };
}

for (const name of process.argv.length > 2 ? [] : ['organiser-key.json', 'organiser-key-of-others.json']) {
  const opened = await openKey(name, PASSPHRASE).catch((error) => ({ error }));
  const other = await openKey(name, PASSPHRASE.slice(1)).catch((error) => error.code);
  const right = opened.x === golden('jury.json').organiser_key.x && opened.rounds === 600_000;
  const good = right && other === 'ERR_JWE_DECRYPTION_FAILED';
  const line = `${name.padEnd(36)} ${'jose + node'.padEnd(28)}`;
  console.log(good ? `ok      ${line} opens, and with its passphrase alone` : `FAILED  ${line} ${opened.error?.message ?? other}`);
  if (good) passed += 1;
  else failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
