// Keeps one whole version of the site on the device, so that it starts without a network.
//
// - One build, one cache for everybody and one for organisers. The files of a cache are all there and all as published,
//   or it does not exist; versions never mix.
// - Nothing is replaced without consent: a new version waits until the person says so.
// - Nothing is cached on the way: what is not in the list is the network's.
// - Storage belongs to an origin, not to a folder: other sites live here too, and are left alone.
//
// `palmares publish` writes this file with the names of the build on the first line of code:
//   build      hash of everything below
//   files      path below the top of the site → SHA-256, base64; a page of its own address is named by its folder
//   organiser  the same of what is kept only where somebody came to organise: in a second cache, all of it or none
//   roots      the folders in which an edition stands in a language, the longest first; the last is '', the top
//   sections   the first folder of an address below its root, or the first two where these are shown by something
//              else → the page of the program that shows it; for a document, its own folder
//   headers    what every page is sent with, as a good host would
//   types      extension → content type

const RELEASE = null;

const SCOPE = new URL(registration.scope);
const PREFIX = `palmares:${SCOPE.pathname}:`;
const EVERYBODY = { name: PREFIX + RELEASE.build, files: RELEASE.files };
const ORGANISER = { name: `${EVERYBODY.name}-organiser`, files: RELEASE.organiser };
const ATTEMPTS = 2;

addEventListener('install', (event) => event.waitUntil(keep()));
// The page of the first visit is answered from now on too: it may ask for a file for the first time when the network is
// gone, and a later version waits for its consent.
addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => clients.claim())));

addEventListener('message', (event) => {
  if (event.data === 'activate') event.waitUntil(skipWaiting());
  // "Ready" is a promise to a person, so somebody looks before it is made.
  const sets = { 'ready?': [EVERYBODY], 'ready to organise?': [EVERYBODY, ORGANISER] }[event.data];
  if (sets) event.waitUntil(areReady(sets).then((ready) => event.source?.postMessage({ ready })));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return;
  const path = url.pathname.slice(SCOPE.pathname.length);
  const page = request.mode === 'navigate' ? pageAt(path) : null;
  if (page) {
    event.respondWith(answerPage(page).catch(() => fetch(request)));
  } else if (setOf(path) && extension(path) !== 'html') {
    event.respondWith(find(path).then((found) => found ?? fetch(request)));
  }
});

// All or nothing: any failure ends the installation, and the version that was there goes on. Whoever could organise
// without a network still can with the next version.
async function keep() {
  const organises = (await caches.keys()).some((name) => isOurs(name) && name.endsWith('-organiser'));
  const sets = organises ? [EVERYBODY, ORGANISER] : [EVERYBODY];
  try {
    for (const set of sets) await fill(set, Object.keys(set.files));
  } catch (error) {
    await Promise.all(sets.map(({ name }) => caches.delete(name)));
    throw error;
  }
}

async function fill({ name, files }, paths) {
  const cache = await caches.open(name);
  await Promise.all(paths.map(async (path) => {
    const headers = { 'content-type': RELEASE.types[extension(path)] ?? 'application/octet-stream' };
    await cache.put(address(path), new Response(await download(path, files[path]), { headers }));
  }));
}

// The bytes of a file, if they are the ones that were published. A network between may hold an older file, or answer
// with a page of its own: then once more under another address, which it cannot know yet.
async function download(path, hash) {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const url = address(path);
    if (attempt > 1) url.searchParams.set('build', RELEASE.build);
    const response = await fetch(url, { cache: attempt > 1 ? 'reload' : 'no-cache', credentials: 'same-origin' });
    const bytes = await response.arrayBuffer();
    if (response.ok && (await sha256(bytes)) === hash) return bytes;
  }
  throw new Error(`not the file that was published: ${path}`);
}

async function areReady(sets) {
  const ready = await Promise.all(sets.map(isReady));
  return ready.every(Boolean);
}

async function isReady(set) {
  const isNew = !(await caches.has(set.name));
  const cache = await caches.open(set.name);
  const paths = Object.keys(set.files);
  const kept = await Promise.all(paths.map((path) => cache.match(address(path))));
  try {
    await fill(set, paths.filter((_, at) => !kept[at]));
    return true;
  } catch {
    // Whatever somebody cleared is fetched again; what is still there stays. What never was whole is not begun.
    if (isNew) await caches.delete(set.name);
    return false;
  }
}

// Only names this site could have given: somebody else's may begin alike.
function isOurs(name) {
  return name.startsWith(PREFIX) && /^[0-9a-f]{16}(-organiser)?$/.test(name.slice(PREFIX.length));
}

async function forgetOthers() {
  const present = [EVERYBODY.name, ORGANISER.name];
  const names = (await caches.keys()).filter((name) => isOurs(name) && !present.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

function setOf(path) {
  return [EVERYBODY, ORGANISER].find(({ files }) => Object.hasOwn(files, path));
}

// Another site may live in a folder below this one; only what `palmares publish` gave a page is ours.
function pageAt(path) {
  const whole = RELEASE.roots.includes(`${path}/`) ? `${path}/` : path;
  const root = RELEASE.roots.find((folder) => whole.startsWith(folder));
  const below = whole.slice(root.length);
  if (below === '' || below === 'index.html') return { root, file: root };
  const name = below.slice(below.lastIndexOf('/') + 1);
  if (name !== '' && name !== 'index.html' && name.includes('.')) return null;
  const [first, second] = below.split('/');
  const section = [`${first}/${second}`, first].find((it) => Object.hasOwn(RELEASE.sections, it));
  if (section === undefined) return null;
  const page = RELEASE.sections[section];
  // A document is one page: there is nothing below it.
  const isDocument = page.endsWith('/');
  const there = !isDocument || [page, page.slice(0, -1), `${page}index.html`].includes(below);
  return there ? { root, file: root + page } : null;
}

async function answerPage({ root, file }) {
  const kept = await find(file);
  const text = await kept.text();
  // The whole path of the root, so that it is right at any depth, with or without a slash at the end.
  const base = `${SCOPE.pathname}${root}`.replaceAll('&', '&amp;');
  const page = text.replace(/<base href="[./]+"\/>/, () => `<base href="${base}">`);
  return new Response(page, { headers: RELEASE.headers });
}

async function find(path) {
  const set = setOf(path);
  // Asking for a cache by its name would make it.
  return set && caches.match(address(path), { cacheName: set.name });
}

function address(path) {
  return new URL(path, SCOPE);
}

function extension(path) {
  return path === '' || path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1);
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}
