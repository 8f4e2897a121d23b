// Starts a program. `palmares publish` writes this file after theme.js as boot-<hash>.js, with the names of this build
// on the first line of code; every page of the program names it with its hash, it names the wasm with its hash, and the
// import map of the page names the glue with its hash. Whichever of the three was changed on its way, nothing runs.
//
// Says no sentence itself: they stand in the page, hidden, where they are seen even when this file never runs.

const RELEASE = null;

// The style sheet shows it after a while. From here on only a failure does.
const failure = document.getElementById('panne');
failure?.remove();

function giveUp(why, error) {
  console.error(error);
  // Other scripts on the page can see it too; there are none, but tests and helpful neighbours like to know.
  document.documentElement.dataset.boot = why;
  if (!failure) return;
  for (const sentence of failure.querySelectorAll('[data-why]')) sentence.hidden = sentence.dataset.why !== why;
  failure.dataset.now = '';
  document.body.append(failure);
}

async function start() {
  // Both downloads begin at once. The browser compares the hash before it hands out the first byte.
  const program = compile(fetch(new URL(RELEASE.wasm, TOP), { integrity: RELEASE.integrity }));
  // Waited for below; without this, a failure meanwhile would be reported as nobody's.
  program.catch(() => undefined);
  const glue = await import(RELEASE.glue);
  await glue.default({ module_or_path: program });
}

// The page is being read: between compiling and starting it may answer whoever scrolls.
async function compile(answer) {
  const response = await answer;
  // Some hosts do not know the type, without which nothing is compiled on its way; the glue copes with that.
  if (response.headers.get('content-type') !== 'application/wasm') return response;
  const program = await WebAssembly.compileStreaming(response);
  await new Promise((resumed) => { setTimeout(resumed); });
  return program;
}

if (typeof WebAssembly !== 'object') {
  giveUp('too-old', new Error('WebAssembly is missing'));
} else {
  start().catch((error) => giveUp('altered', error));
}
