// What a page does that starts no program: keeps the site on this device, as the programs do (`browser/offline.rs`),
// and says when a newer version of it waits. Nothing is typed here, so the person's consent is all that it waits for.

// The first visit belongs to the page.
const AFTER_MS = 500;

async function keep() {
  const registration = await navigator.serviceWorker.register(new URL('sw.js', TOP), { scope: TOP.href, updateViaCache: 'none' });
  const bar = document.getElementById('version');
  const look = () => { bar.hidden = !(registration.active && registration.waiting); };
  const follow = () => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  follow();
  look();
  bar.querySelector('button').addEventListener('click', () => {
    const { waiting } = registration;
    // Where nothing waits any more, another tab let it in: a reload is all that is missing.
    if (!waiting) return location.reload();
    waiting.addEventListener('statechange', () => waiting.state === 'activated' && location.reload());
    return waiting.postMessage('activate');
  });
}

setTimeout(() => {
  // Where a browser keeps nothing, here or at all, the page is read all the same; the programs say so.
  if (navigator.serviceWorker) keep().catch(() => undefined);
}, AFTER_MS);
