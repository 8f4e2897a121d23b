// What is kept on the device, and how a newer version comes: the service worker as a person's browser drives it.

const READY = 'Prêt à fonctionner hors ligne';
const NEW_VERSION = 'Une nouvelle version est prête';

export const ready = (app, page = app.page) => page.getByText(READY).waitFor();
export const newVersion = (app, page = app.page) => page.getByText(NEW_VERSION);
export const letIn = (app, page = app.page) => page.getByRole('button', { name: 'Enregistrer et recharger' }).click();

// Asks for a newer version; resolves with what became of it: 'installed', or 'redundant' where its files did not come.
export function update(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((resolve) => registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true }));
    await registration.update();
    const worker = await found;
    await new Promise((resolve) => {
      const look = () => ['installed', 'redundant'].includes(worker.state) && resolve();
      worker.addEventListener('statechange', look);
      look();
    });
    return worker.state;
  });
}

// Every cache of this origin by its name, every file in it by its path below the base, as the SHA-256 of its bytes.
export function keptFiles(page) {
  return page.evaluate(async () => {
    const kept = {};
    for (const name of await caches.keys()) {
      kept[name] = {};
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const bytes = await (await cache.match(request)).arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        kept[name][request.url.slice(document.baseURI.length)] = btoa(String.fromCharCode(...digest));
      }
    }
    return kept;
  });
}
