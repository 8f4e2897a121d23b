// A site whose jurors are invited, its organiser, and the links that jurors get.

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROGRAM, publishWith } from './palmares.mjs';
import { DIST } from './server.mjs';
import { publishedSite } from './sites.mjs';

// A throw-away key: tests/data/v1/jury.json names its public half.
const KEY = {
  crv: 'Ed25519',
  kty: 'OKP',
  x: 'JEy_Xiwkk-fHvtZwPBYOXKlJRHT8TdMqQPqg-Vah5yo',
  d: Buffer.from('golden organiser: throw-away key').toString('base64url'),
};
export const JURY = fileURLToPath(new URL('../../data/v1/jury.json', import.meta.url));

function palmares(words) {
  return new Promise((resolve, reject) => {
    execFile(PROGRAM, words, { env: { ...process.env, LC_ALL: 'fr_FR.UTF-8' } }, (error, out, err) => (error ? reject(new Error(err)) : resolve(out)));
  });
}

export class Jury {
  #invited = 0;

  // One edition and its key, without a site; `alter` changes a copy of the edition first.
  static async withoutSite(file = JURY, alter = (edition) => edition) {
    const jury = new Jury();
    jury.parent = await mkdtemp(join(tmpdir(), 'palmares-jury-'));
    jury.edition = join(jury.parent, 'edition.json');
    jury.key = join(jury.parent, 'key.json');
    await writeFile(jury.key, JSON.stringify(KEY), { mode: 0o600 });
    const edition = alter({ ...JSON.parse(await readFile(file, 'utf8')), organiser_key: { crv: KEY.crv, kty: KEY.kty, x: KEY.x } });
    await writeFile(jury.edition, JSON.stringify(edition));
    return jury;
  }

  // `folder` is the site; others have the same one until this jury changes it.
  static async make(file) {
    const jury = await Jury.withoutSite(file);
    jury.folder = await publishedSite({ editions: [await readFile(jury.edition, 'utf8')] });
    return jury;
  }

  async #takeOwnFolder() {
    const own = join(this.parent, 'site');
    if (this.folder === own) return;
    await cp(this.folder ?? DIST, own, { recursive: true });
    this.folder = own;
  }

  async publish() {
    await this.#takeOwnFolder();
    await publishWith(this.folder, { editions: [this.edition] });
  }

  remove() {
    return rm(this.parent, { recursive: true, force: true });
  }

  // What stands after the address of the site: `vote/#i=…`. More words are options of `palmares invite`.
  async invite(name, ...options) {
    this.#invited += 1;
    const site = 'https://prix.example.org/2032/';
    const words = ['invite', '--edition', this.edition, '--key', this.key, '--site', site, '--juror', `jure-${this.#invited}`, '--name', name, ...options];
    const link = (await palmares(words)).match(/https:\/\/\S+/)[0];
    return link.slice(site.length);
  }

  // The list lies beside the edition; publishing puts it into the site.
  revoke(invitation, reason) {
    const list = join(this.parent, 'revocations.json');
    return palmares(['revoke', '--edition', this.edition, '--key', this.key, '--invitation', invitation, '--reason', reason, list]);
  }

  verify(...files) {
    return palmares(['verify', '--edition', this.edition, ...files]);
  }
}

// The parts of a link: `1`, what the invitation says, its signature, the secret.
export const partsOf = (link) => link.slice(link.indexOf('#i=') + 3).split('.');
export const idOf = (link) => JSON.parse(Buffer.from(partsOf(link)[1], 'base64url')).invitation;
