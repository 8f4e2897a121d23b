// Writes the register in which organisers look territories up, from the official division of France: régions,
// départements, intercommunalités, communes of today, overseas included.
//
//   node register.mjs --check FILE   compare the file with what the division says; exit 1 where they differ
//   node register.mjs --write FILE   write it
//
// One line each: kind;code;name;liaison;within. The liaison is what stands between « Ville » and the name; a commune
// keeps its article in the name. `within` is the région of a département, and the intercommunalités of a commune.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const official = (file) => require(`@etalab/decoupage-administratif/data/${file}.json`);
const sorted = (list) => [...list].sort((a, b) => (a.code < b.code ? -1 : 1));

const FORMAT = 'palmares-territories/1';
const KINDS = { CC: 'cc', CA: 'ca', CU: 'cu', METRO: 'metropole', MET69: 'metropole', EPT: 'ept' };
// The types of INSEE (TNCC): without an article before a consonant or a vowel, Le, La, Les, L’, Aux, Las, Los.
const LIAISONS = ['de', 'd’', 'du', 'de la', 'des', 'de l’', 'des', 'de', 'de'];
const OF_GROUPINGS = /^(de la |de l’|des |du |de |d’)(.+)$/;

const typographic = (text) => text.replaceAll('"', '').replaceAll("''", '').replaceAll("'", '’');

function liaison({ typeLiaison, nom }) {
  // Overseas communities have no type: what they are called says it.
  return LIAISONS[typeLiaison] ?? (/^[AEIOUYÉÈÎ]/.test(nom) ? 'd’' : 'de');
}

/** « CC du Pays de Fayence » is the cc « Pays de Fayence », with « du ». */
function grouping({ code, type, nom }) {
  const name = typographic(nom).replace(/^(CC|CA|CU) /, '');
  const [, before, after] = name.match(OF_GROUPINGS) ?? [null, '', name];
  return [KINDS[type], code, after, before.trim(), ''];
}

function register() {
  const communes = sorted(official('communes').filter((c) => c.type === 'commune-actuelle'));
  const groupings = [...sorted(official('epci')), ...sorted(official('ept'))];
  const within = new Map(communes.map((c) => [c.code, []]));
  for (const { code, membres } of groupings) {
    for (const member of membres) {
      // EPCI first, then EPT: inside the Métropole du Grand Paris a commune belongs to both.
      if (!within.get(member.code)) throw new Error(`${code}: no commune ${member.code}`);
      within.get(member.code).push(code);
    }
  }
  // The département of a commune is the beginning of its code, so the file does not repeat it.
  for (const { code, departement } of communes) {
    if (code.slice(0, /^9[78]/.test(code) ? 3 : 2) !== departement) throw new Error(`${code} is not in ${departement}`);
  }
  const rows = [
    ...sorted(official('regions')).map((r) => ['region', r.code, typographic(r.nom), '', '']),
    ...sorted(official('departements')).map((d) => ['departement', d.code, typographic(d.nom), liaison(d), d.region]),
    ...groupings.map(grouping),
    ...communes.map((c) => ['commune', c.code, typographic(c.nom), liaison(c), within.get(c.code).join(' ')]),
  ];
  for (const row of rows) if (row.some((cell) => /[;"\n]/.test(cell))) throw new Error(`${row}: a mark that separates`);
  return { rows, text: [FORMAT, ...rows.map((row) => row.join(';'))].join('\n') + '\n' };
}

const [mode, file] = process.argv.slice(2);
if (!['--check', '--write'].includes(mode) || !file) {
  console.error('usage: node register.mjs --check FILE | --write FILE');
  process.exit(2);
}

const { rows, text } = register();
if (mode === '--write') {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  const [found, wanted] = [readFileSync(file, 'utf8').split('\n'), text.split('\n')];
  const line = wanted.findIndex((it, index) => it !== found[index]);
  console.error(`${file}:${line + 1}: is ${JSON.stringify(found[line])}, should be ${JSON.stringify(wanted[line])}`);
  process.exit(1);
} else {
  console.log(`${rows.length} territories: as in the official division`);
}
