// Derives the official facts about the territories of an edition (codes, départements, région,
// intercommunalités) from the official division of France, so that none of them rests on memory.
//
//   node derive.mjs --check FILE   compare the edition with the derived facts; exit 1 naming each difference
//   node derive.mjs --write FILE   rewrite just those members of the edition
//
// The hand-kept part is territories.source.json: which place each nominee means (our choice, explained
// by a note where it needed care), how it is named on the page, and its official code and name.
// The official name is there so that a mistyped code cannot silently pick another place.
// The source spells one territory in two ways (« Ville de Haguenau », « Ville d'Haguenau »): both are the same one here.
//
// The edition claims only what its source says: it names the nominees and no other entries, and gives no metal to
// laureates whose metal the source does not name.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const official = (file) => require(`@etalab/decoupage-administratif/data/${file}.json`);
const byCode = (list) => new Map(list.map((entry) => [entry.code, entry]));

// Only communes of today: the file also lists delegated and associated communes, some under the same code.
const communes = byCode(official('communes').filter((c) => c.type === 'commune-actuelle'));
const departements = byCode(official('departements'));
const regions = byCode(official('regions'));
// Métropole de Lyon is not an EPCI in law, but the official division lists it among them.
const epcis = byCode(official('epci'));
const epts = official('ept');

const EPCI_TYPES = { 'communaute-d-agglomeration': ['CA'], metropole: ['METRO', 'MET69'] };

// The official files write straight apostrophes; the pages write typographic ones.
const typographic = (text) => text.replaceAll("'", '’');
const sortedUnique = (values) => [...new Set(values)].sort();
const byCodeOrder = (a, b) => (a.code < b.code ? -1 : 1);

/** EPCI first, then EPT: inside the Métropole du Grand Paris a commune belongs to both. */
function groupingsOf(commune) {
  const holds = (group) => group.membres.some((m) => m.code === commune);
  return [...[...epcis.values()].filter(holds), ...epts.filter(holds)].map((group) => group.code);
}

/** The official entry behind a territory, with its code scheme, its départements and its intercommunalités. */
function officialFacts({ kind, code }) {
  if (kind === 'ville') {
    const entry = communes.get(code);
    return { entry, scheme: 'insee', departments: entry && [entry.departement], within: groupingsOf(code) };
  }
  if (kind === 'departement') {
    return { entry: departements.get(code), scheme: 'insee', departments: [code], within: [] };
  }
  if (kind === 'region') {
    const own = [...departements.values()].filter((d) => d.region === code).map((d) => d.code);
    return { entry: regions.get(code), scheme: 'insee', departments: own, within: [] };
  }
  const entry = epcis.get(code);
  if (entry && !EPCI_TYPES[kind]?.includes(entry.type)) {
    throw new Error(`${code} ${entry.nom}: the official type is ${entry.type}, not a ${kind}`);
  }
  return { entry, scheme: 'siren', departments: entry?.membres.map((m) => communes.get(m.code).departement), within: [] };
}

function territory(source) {
  const { entry, scheme, departments, within } = officialFacts(source);
  if (!entry) throw new Error(`${source.id}: no ${source.kind} has the code ${source.code}`);
  if (entry.nom !== source.official) {
    throw new Error(`${source.id}: code ${source.code} is officially « ${entry.nom} », not « ${source.official} »`);
  }
  const own = sortedUnique(departments);
  const inRegions = sortedUnique(own.map((code) => departements.get(code).region));
  // The format has room for one région; an intercommunalité over two would need a decision, not a guess.
  if (inRegions.length !== 1) throw new Error(`${source.id}: lies in the régions ${inRegions.join(', ')}`);
  return {
    id: source.id,
    kind: source.kind,
    name: source.name,
    label: source.label,
    code: { scheme, value: source.code },
    departments: own,
    region: inRegions[0],
    within,
  };
}

/** The members of the edition that hold official facts, derived. */
function derive() {
  const source = JSON.parse(readFileSync(new URL('territories.source.json', import.meta.url), 'utf8'));
  const territories = source.territories.map(territory);
  // Recipients of special awards are no nominees, so they stay out of `territories`, but they are
  // places as well: their facts are derived too, and their département and région are listed.
  const recipients = source.recipients.map(territory);
  const places = [...territories, ...recipients];
  const used = sortedUnique(places.flatMap((t) => t.departments)).map((code) => departements.get(code));
  return {
    regions: sortedUnique(places.map((t) => t.region))
      .map((code) => ({ code, name: typographic(regions.get(code).nom) }))
      .sort(byCodeOrder),
    departments: used
      .map((d) => ({ code: d.code, name: typographic(d.nom), region: d.region }))
      .sort(byCodeOrder),
    territories,
    recipients,
  };
}

/** One line per difference, each beginning with the place where it is. */
function differences(found, wanted, at) {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return [];
  if (Array.isArray(wanted) && wanted.every((w) => w?.id ?? w?.code)) {
    const key = (item) => item?.id ?? item?.code;
    const list = Array.isArray(found) ? found : [];
    const lines = wanted.flatMap((w) => {
      const match = list.find((f) => key(f) === key(w));
      return match ? differences(match, w, `${at}[${key(w)}]`) : [`${at}[${key(w)}]: missing`];
    });
    for (const f of list) if (!wanted.some((w) => key(w) === key(f))) lines.push(`${at}[${key(f)}]: should not be there`);
    return lines.length ? lines : [`${at}: duplicated, or in another order than derived`];
  }
  if (wanted && typeof wanted === 'object' && !Array.isArray(wanted) && found && typeof found === 'object') {
    const names = sortedUnique([...Object.keys(found), ...Object.keys(wanted)]);
    const lines = names.flatMap((name) => differences(found[name], wanted[name], `${at}.${name}`));
    return lines.length ? lines : [`${at}: members in another order than derived`];
  }
  return [`${at}: is ${JSON.stringify(found)}, should be ${JSON.stringify(wanted)}`];
}

const [mode, file] = process.argv.slice(2);
if (!['--check', '--write'].includes(mode) || !file) {
  console.error('usage: node derive.mjs --check FILE | --write FILE');
  process.exit(2);
}

const edition = JSON.parse(readFileSync(file, 'utf8'));
const { recipients, ...facts } = derive();
const recipientOf = (award) => recipients.find((r) => r.id === award.recipient?.id);

if (mode === '--write') {
  // Assigning to members that exist keeps their place in the file.
  Object.assign(edition, facts);
  for (const award of edition.special_awards ?? []) award.recipient = recipientOf(award) ?? award.recipient;
  writeFileSync(file, JSON.stringify(edition, null, 2) + '\n');
} else {
  const lines = Object.entries(facts).flatMap(([name, wanted]) => differences(edition[name], wanted, name));
  (edition.special_awards ?? []).forEach((award, i) => {
    const at = `special_awards[${i}].recipient`;
    const wanted = recipientOf(award);
    lines.push(...(wanted ? differences(award.recipient, wanted, at) : [`${at}: not in territories.source.json`]));
  });
  for (const line of lines) console.error(line);
  if (lines.length) process.exit(1);
  console.log(`${facts.territories.length} territories, ${facts.departments.length} départements, ${facts.regions.length} régions: as in the official division`);
}
