// How long a key press in the search field keeps the page busy until its letter can be painted, and how long the page
// then works until the list has followed: in an edition of 66 nominees and in one of 5,000, as a share of what a reader
// does not notice (100 ms, RAIL) and as a ratio between the two. On a processor slowed down four times, as Lighthouse
// slows it for a phone.
//
//   node tests/bench/keys.mjs

import { App } from '../e2e/support/app.mjs';
import { largeEdition } from '../e2e/support/large.mjs';

const SLOWER = 4;
const UNNOTICED = 100;
const TYPED = ['nantes podcast', 'solidarite', 'schiltigeim', 'saint maur des fosses', 'zzzzzz'];

async function type(words) {
  const field = document.getElementById('q');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const letters = [];
  const lists = [];
  // The longest that anything else had to wait meanwhile is the work that the list took, its layout included.
  const longestWait = async (milliseconds) => {
    const end = performance.now() + milliseconds;
    let longest = 0;
    for (let last = performance.now(); last < end;) {
      await new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0); });
      document.body.getBoundingClientRect();
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return longest;
  };
  for (const word of words) {
    for (let length = 0; length <= word.length; length += 1) {
      const before = performance.now();
      set.call(field, word.slice(0, length));
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document.body.getBoundingClientRect();
      letters.push(performance.now() - before);
      lists.push(await longestWait(120));
    }
  }
  return { letters, lists };
}

async function measure(nominees) {
  let times;
  await App.during({ serviceWorkers: 'block' }, async (app) => {
    app.server.alter('data/edition.json', { body: await largeEdition(nominees) });
    await app.visit();
    await app.page.locator('#nombre').getByText(`${nominees} nominés`, { exact: true }).waitFor();
    const session = await app.page.context().newCDPSession(app.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await app.page.evaluate(type, TYPED.slice(0, 1));
    times = await app.page.evaluate(type, TYPED);
  });
  return times;
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const worst = (times) => Math.max(...times);
const share = (time) => `${time.toFixed(1)} ms (${Math.round((time / UNNOTICED) * 100)} % of what nobody notices)`;

const small = await measure(66);
const large = await measure(5000);
for (const [what, part] of [['a letter', 'letters'], ['its list', 'lists']]) {
  for (const [nominees, times] of [[66, small], [5000, large]]) {
    console.log(`${what} among ${nominees}: median ${share(median(times[part]))}, worst ${share(worst(times[part]))}`);
  }
  console.log(`${what} takes ${(median(large[part]) / median(small[part])).toFixed(1)} times as long among 5,000 as among 66`);
}
