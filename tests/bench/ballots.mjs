// How long an organiser waits for the ballots of a jury: 50 jurors and 5,000, each in ten categories; until all files are
// examined, until the vote that was closed is counted, and the longest moment in which the page drew nothing meanwhile.
//
//   node tests/bench/ballots.mjs

import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { App, PAGES } from '../e2e/support/app.mjs';
import { DIST } from '../e2e/support/server.mjs';

const WAIT = 600_000;

// RFC 8785: there is nothing in these documents but objects, lists, strings and whole numbers.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

const sha256 = (text) => createHash('sha256').update(text).digest('base64url');
const digestOf = (document) => `sha-256:${sha256(canonical(document))}`;

function newKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x } = publicKey.export({ format: 'jwk' });
  return { jwk: { crv: 'Ed25519', kty: 'OKP', x }, privateKey };
}

// A detached JWS over the canonical form (RFC 7515, appendix F).
function signed(document, purpose, { jwk, privateKey }) {
  const header = { alg: 'Ed25519', kid: sha256(canonical(jwk)), typ: `palmares-${purpose}+json` };
  const head = Buffer.from(JSON.stringify(header)).toString('base64url');
  const body = Buffer.from(canonical(document)).toString('base64url');
  const signature = sign(null, Buffer.from(`${head}.${body}`), privateKey).toString('base64url');
  return { ...document, signature: `${head}..${signature}` };
}

function ballotOf(at, edition, organiser) {
  const [once, device] = [newKey(), newKey()];
  const categories = edition.categories.map(({ id }) => id);
  const invitation = signed({
    format: 'palmares-invitation/1', edition: edition.id, invitation: `inv-${at}`,
    juror: { id: `jure-${at}`, name: `Jurée ${at}` }, categories, territories: [], key: once.jwk,
  }, 'invitation', organiser);
  const claim = signed({
    format: 'palmares-claim/1', edition: edition.id, invitation: digestOf(invitation), device_key: device.jwk, created: '2032-02-10T09:00:00Z',
  }, 'claim', once);
  const votes = categories.map((category, place) => {
    const nominees = edition.nominees.filter((nominee) => nominee.category === category);
    return { category, answer: 'choice', nominees: [nominees[(at * (place + 1)) % nominees.length].id], comment: '' };
  });
  const ballot = signed({
    format: 'palmares-ballot/1', edition: { id: edition.id, digest: digestOf(edition) }, invitation, revision: 1, previous: null,
    created: '2032-02-11T18:30:00Z', app: { version: '1.0.0', build: 'bench' }, votes, recusals: [], claim,
  }, 'ballot', device);
  return { name: `jure-${at}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(ballot)) };
}

// The longest time between two frames until the status says that all was examined.
function watch() {
  return new Promise((resolve) => {
    let [slowest, last, steps] = [0, performance.now(), new Set()];
    const look = () => {
      const now = performance.now();
      const meter = document.querySelector('progress');
      // Before, it is the browser that is handed the files.
      if (steps.size > 0) slowest = Math.max(slowest, now - last);
      last = now;
      if (meter) steps.add(meter.value);
      if (/examiné/.test(document.querySelector('.status-line')?.textContent ?? '')) resolve({ slowest, steps: steps.size });
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function measure(count) {
  const organiser = newKey();
  const edition = { ...JSON.parse(await readFile(join(DIST, 'data', 'edition.json'), 'utf8')), organiser_key: organiser.jwk };
  const ballots = Array.from({ length: count }, (_, at) => ballotOf(at + 1, edition, organiser));
  let found;
  await App.during({ serviceWorkers: 'block' }, async (app) => {
    app.server.alter('data/edition.json', { body: JSON.stringify(edition) });
    await app.visit(PAGES.imports);
    await app.page.locator('#bulletins:enabled').waitFor();
    const watching = app.page.evaluate(watch);
    await app.page.locator('#bulletins').setInputFiles(ballots);
    const begun = performance.now();
    const { slowest, steps } = await watching;
    const examined = performance.now() - begun;
    const rows = app.page.locator('.findings').first().locator('tbody tr');
    await rows.first().waitFor({ timeout: WAIT });
    const codes = (await rows.allInnerTexts()).map((row) => row.split(/\s+/).join(' '));
    if (codes.join() !== `counted ${count}`) throw new Error(`not all ballots count: ${codes}`);
    await app.visit(PAGES.count);
    await app.page.getByRole('button', { name: 'Clore le vote' }).click({ timeout: WAIT });
    const closing = performance.now();
    await app.page.getByRole('button', { name: 'Oui, clore le vote' }).click();
    await app.page.getByText(/^1re place|1re place/).first().waitFor({ timeout: WAIT });
    found = { examined, slowest, steps, counted: performance.now() - closing };
  });
  return found;
}

const small = await measure(50);
const large = await measure(5_000);
for (const [jurors, { examined, slowest, steps, counted }] of [[50, small], [5_000, large]]) {
  console.log(`${jurors} jurors: examined in ${(examined / 1000).toFixed(2)} s (${steps} steps of the bar, longest pause ${slowest.toFixed(0)} ms), counted in ${(counted / 1000).toFixed(2)} s`);
}
console.log(`a ballot among 5,000 takes ${(large.examined / 100 / small.examined).toFixed(2)} times as long as among 50`);
