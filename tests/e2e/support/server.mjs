// A host that knows nothing: files from one folder, at any sub-path, no rewrites. Stopping it is "the network is off".

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { answerLate } from './slow.mjs';

export const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));

const CONTENT_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

async function find(folder, path) {
  let relative;
  try {
    relative = normalize(decodeURIComponent(path));
  } catch {
    return { status: 400 };
  }
  if (relative.split(sep).includes('..') || relative.includes('\0')) return { status: 400 };
  const file = join(folder, relative);
  const found = await stat(file).catch(() => undefined);
  if (!found) return { status: 404 };
  if (found.isFile()) return { status: 200, file };
  if (!path.endsWith('/')) return { status: 301 };
  const index = join(file, 'index.html');
  return (await stat(index).catch(() => undefined))?.isFile() ? { status: 200, file: index } : { status: 404 };
}

// Serves `folder` under `base` ("/" or "/some/where/") on a free port of this machine.
//   url        where the site begins
//   requests   every request so far: { method, path, status }
//   close()    drops all connections; open() comes back on the same port
//   publish()  another folder from now on: a new release
//   alter()    one file answers differently: { status, body, headers, after, until }, `after` so many milliseconds or not
//              before `until` resolves; undefined ends it
//              with `unless: 'name'` not where it is asked for with that name in its query
// `headers` may depend on the path; `compressed` sends the copies that publishing wrote to whoever takes brotli.
export async function serve({ folder = DIST, base = '/', headers = { 'cache-control': 'no-cache' }, compressed = false } = {}) {
  if (!base.startsWith('/') || !base.endsWith('/')) throw new Error(`a base begins and ends with a slash: ${base}`);
  let current = folder;
  let port = 0;
  let http;
  const altered = new Map();
  const requests = [];

  async function answer(request, response) {
    const { pathname, search } = new URL(request.url, 'http://site');
    const send = (status, extra, body) => {
      requests.push({ method: request.method, path: pathname, status });
      const always = typeof headers === 'function' ? headers(pathname) : headers;
      response.writeHead(status, { ...always, ...extra });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (!['GET', 'HEAD'].includes(request.method)) return send(405, {}, '');
    if (!pathname.startsWith(base)) return send(404, { 'content-type': 'text/plain' }, 'outside the site');
    const path = pathname.slice(base.length);
    const alteration = altered.get(path);
    const change = alteration?.unless && new URLSearchParams(search).has(alteration.unless) ? undefined : alteration;
    await answerLate();
    if (change?.after) await delay(change.after);
    await change?.until;
    const found = await find(current, path || './');
    if (found.status === 301) return send(301, { location: `${pathname}/${search}` }, '');
    const type = { 'content-type': CONTENT_TYPES[extname(found.file ?? '')] ?? 'application/octet-stream' };
    if (change && (change.status || change.body !== undefined || change.headers)) {
      const body = change.body ?? (found.file ? await readFile(found.file) : '');
      return send(change.status ?? 200, { ...type, ...change.headers }, body);
    }
    if (!found.file) return send(found.status, { 'content-type': 'text/plain' }, `${found.status}`);
    const understood = compressed && /\bbr\b/.test(request.headers['accept-encoding']);
    const copy = understood && await readFile(`${found.file}.br`).catch(() => undefined);
    if (copy) return send(200, { ...type, 'content-encoding': 'br', vary: 'accept-encoding' }, copy);
    return send(200, type, await readFile(found.file));
  }

  async function open() {
    if (http) return;
    http = createServer((request, response) => {
      answer(request, response).catch((error) => response.destroy(error));
    });
    await new Promise((resolve, reject) => {
      http.once('error', reject);
      http.listen(port, '127.0.0.1', resolve);
    });
    port = http.address().port;
  }

  async function close() {
    if (!http) return;
    const closing = http;
    http = undefined;
    const closed = new Promise((resolve) => closing.close(resolve));
    closing.closeAllConnections();
    await closed;
  }

  await open();
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    base,
    url: origin + base,
    requests,
    open,
    close,
    publish: (other) => { current = other; },
    alter: (path, change) => (change ? altered.set(path, change) : altered.delete(path)),
  };
}
