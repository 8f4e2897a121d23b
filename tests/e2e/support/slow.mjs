// A slow machine, to see which test reads a page before the page has done what it reads: PALMARES_SLOW=6 makes its
// programs six times slower, and lets what they wait for come late. Nothing of it without the variable.

import { setTimeout as delay } from 'node:timers/promises';

export const SLOW = Math.max(1, Number(process.env.PALMARES_SLOW ?? 1));
// Longer than a test takes to ask a slow page something; a visit asks the host for much more than pages ask for.
const LATE_MS = SLOW * 100;
const HOST_MS = SLOW * 15;

// A host that takes its time.
export const answerLate = () => (SLOW > 1 ? delay(HOST_MS) : undefined);

// In the page, before anything else runs there: what works outside its own thread answers late, in the same order.
function waitForOthers(late) {
  const sleep = () => new Promise((resolve) => { setTimeout(resolve, late); });
  const patch = (kind, name, around) => {
    const owner = globalThis[kind]?.prototype;
    const original = owner?.[name];
    if (original) owner[name] = function patched(...given) { return around.call(this, original.bind(this), given); };
  };
  const promised = {
    Blob: ['text', 'arrayBuffer'],
    Clipboard: ['writeText'],
    FileSystemFileHandle: ['getFile'],
    ServiceWorkerContainer: ['getRegistration', 'register'],
    StorageManager: ['persist', 'persisted', 'estimate'],
    SubtleCrypto: ['decrypt', 'deriveBits', 'deriveKey', 'digest', 'encrypt', 'exportKey', 'generateKey', 'importKey', 'sign'],
  };
  for (const [kind, names] of Object.entries(promised)) {
    for (const name of names) patch(kind, name, (original, given) => original(...given).finally(sleep));
  }
  // What is to happen once the page is drawn happens a while after.
  const { requestAnimationFrame: draw } = globalThis;
  globalThis.requestAnimationFrame = (work) => draw(() => setTimeout(() => work(performance.now()), late));
  patch('LockManager', 'request', (original, given) => {
    const hold = given.pop();
    return original(...given, (lock) => sleep().then(() => hold(lock)));
  });

  // Whoever listens hears a copy of the event, later.
  const hearLate = (target, type) => {
    target.addEventListener(type, (event) => {
      if (!event.isTrusted) return;
      event.stopImmediatePropagation();
      setTimeout(() => target.dispatchEvent(new event.constructor(type, event)), late);
    });
    return target;
  };
  patch('IDBFactory', 'open', (original, given) => hearLate(original(...given), 'success'));
  patch('IDBDatabase', 'transaction', (original, given) => hearLate(original(...given), 'complete'));
  for (const kind of ['BroadcastChannel', 'Worker']) {
    const Original = globalThis[kind];
    if (Original) globalThis[kind] = class extends Original {
      constructor(...given) {
        super(...given);
        hearLate(this, 'message');
      }
    };
  }
}

export async function slowDown(context) {
  if (SLOW === 1) return;
  await context.addInitScript(waitForOthers, LATE_MS);
  const throttle = async (page) => {
    const session = await context.newCDPSession(page);
    const slower = () => session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
    // Another address may have another process, which knows nothing of it.
    page.on('framenavigated', () => slower().catch(() => undefined));
    await slower();
  };
  // A page may be closed before it is slow.
  context.on('page', (page) => throttle(page).catch(() => undefined));
  await Promise.all(context.pages().map(throttle));
}
