// Published ballots, counted by a library that shares no code with Palmarès: the standings that our count must come to.
//
//   node standings.mjs           compares them with standings.json
//   node standings.mjs --write   writes that file
//
// `tests/native/count/reference.rs` counts the same ballots with our program and compares with the same file.

import { readFileSync, writeFileSync } from 'node:fs';
import { Approbation, Borda, FirstPastThePost } from 'votes';

const at = (path) => new URL(path, import.meta.url);
const STANDINGS = at('standings.json');

// A line with a number before the colon: how many voters put these alternatives in this order.
function read(path) {
  const lines = readFileSync(at(path), 'utf8').split('\n');
  const ballots = lines.filter((line) => /^\d/.test(line)).map((line) => {
    const [weight, order] = line.split(': ');
    return { weight: Number(weight), order: order.split(',') };
  });
  const candidates = lines.flatMap((line) => /^# ALTERNATIVE NAME (\d+):/.exec(line)?.[1] ?? []);
  return { candidates, ballots };
}

const { candidates, ballots } = read('ballots/debian-2012-leader.soi');
const NONE_OF_THE_ABOVE = candidates.at(-1);

// Whoever ranks no line below which nobody is acceptable approves of whom they rank.
function acceptable(order) {
  const line = order.indexOf(NONE_OF_THE_ABOVE);
  return line < 0 ? order : order.slice(0, line);
}

const named = candidates.filter((candidate) => candidate !== NONE_OF_THE_ABOVE);
const methods = {
  first: new FirstPastThePost({ candidates, ballots: ballots.map(({ weight, order }) => ({ weight, ranking: [[order[0]]] })) }),
  acceptable: new Approbation({ candidates: named, ballots: ballots.map(({ weight, order }) => ({ weight, ranking: [acceptable(order)] })) }),
  order: new Borda({ candidates, ballots: ballots.map(({ weight, order }) => ({ weight, ranking: order.map((candidate) => [candidate]) })) }),
};

const standings = Object.fromEntries(
  Object.entries(methods).map(([name, method]) => {
    const scores = method.scores();
    const places = method.ranking().map((equal) => ({ score: scores[equal[0]], alternatives: equal.map(Number).sort((one, other) => one - other) }));
    return [name, places];
  }),
);

const text = `${JSON.stringify(standings, null, 2)}\n`;
if (process.argv[2] === '--write') {
  writeFileSync(STANDINGS, text);
} else if (text === readFileSync(STANDINGS, 'utf8')) {
  console.log(`${ballots.reduce((sum, { weight }) => sum + weight, 0)} ballots, ${Object.keys(standings).length} ways of judging: the standings are those of the library`);
} else {
  console.log(`FAILED  standings.json is not what the library counts:\n${text}`);
  process.exitCode = 1;
}
