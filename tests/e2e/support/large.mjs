// A made-up edition of any size: the shipped one, many times over, with territories and words of its own. The same size
// gives the same edition.

import { readFile } from 'node:fs/promises';
import { DIST } from './server.mjs';

const SYLLABLES = ['ba', 'cré', 'don', 'fleu', 'gi', 'lan', 'mor', 'neuf', 'or', 'pré', 'quin', 'ri', 'sau', 'ter', 'val', 'vou'];

// A linear congruential generator (Numerical Recipes): chance that is the same everywhere.
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export async function largeEdition(nominees) {
  const edition = JSON.parse(await readFile(`${DIST}data/edition.json`, 'utf8'));
  const below = chance(nominees);
  const one = (list) => list[below(list.length)];
  const word = () => Array.from({ length: 2 + below(3) }, () => one(SYLLABLES)).join('');
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const phrases = edition.nominees.map(({ title }) => title);
  const towns = edition.territories.filter(({ kind }) => kind === 'ville');
  const territories = Array.from({ length: Math.ceil(nominees / 3) }, (_, at) => {
    const name = `${capital(word())}-${capital(word())}-${at}`;
    return { ...one(towns), id: `ville-${at}`, name, label: `Ville de ${name}`, code: { scheme: 'insee', value: String(10000 + (at % 80000)) } };
  });
  const made = Array.from({ length: nominees - edition.nominees.length }, (_, at) => ({
    ...one(edition.nominees),
    id: `essai-${at}`,
    territory: one(territories).id,
    title: `${capital(word())} ${word()} : ${one(phrases)}`,
  }));
  return JSON.stringify({ ...edition, territories: [...edition.territories, ...territories], nominees: [...edition.nominees, ...made] });
}
