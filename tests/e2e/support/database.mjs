// The browser's database from outside: what lies in it, and what can happen to it.

import { readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

export const nameOf = (app) => `palmares:${app.server.base}`;

// The row that is stored, without our own code; nothing where there is none.
export function storedDraft(app, page = app.page) {
  return page.evaluate(async (name) => {
    const answered = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    if (!(await indexedDB.databases()).some((it) => it.name === name)) return undefined;
    const database = await answered(indexedDB.open(name));
    try {
      const [row] = await answered(database.transaction('drafts').objectStore('drafts').getAll());
      return row;
    } finally {
      database.close();
    }
  }, nameOf(app));
}

// What a later build does to the database; resolves once it is done, which an open tab can delay.
export function upgrade(app, page) {
  return page.evaluate(async (name) => {
    const { version } = (await indexedDB.databases()).find((it) => it.name === name);
    await new Promise((resolve, reject) => {
      const request = indexedDB.open(name, version + 1);
      request.onupgradeneeded = () => request.result.createObjectStore('later');
      request.onsuccess = () => { request.result.close(); resolve(); };
      request.onerror = () => reject(request.error);
    });
  }, nameOf(app));
}

async function folderOf(app) {
  const { port } = new URL(app.server.origin);
  const folder = join(app.browser.profile, 'Default', 'IndexedDB', `http_127.0.0.1_${port}.indexeddb.leveldb`);
  await stat(folder);
  return folder;
}

// Each with the browser closed, as a power cut or a bad disk would leave the files.
export const DAMAGES = {
  async cutLog(app) {
    const folder = await folderOf(app);
    const logs = (await readdir(folder)).filter((name) => name.endsWith('.log'));
    for (const log of logs) {
      const file = join(folder, log);
      await truncate(file, Math.floor((await stat(file)).size * 0.6));
    }
    if (logs.length === 0) throw new Error('the database has no log to cut');
  },
  async emptyCurrent(app) {
    await truncate(join(await folderOf(app), 'CURRENT'), 0);
  },
  async deleteFolder(app) {
    await rm(await folderOf(app), { recursive: true });
  },
};

export async function damage(app, how) {
  await app.browser.close();
  await DAMAGES[how](app);
  await app.startBrowser();
}
