// Draws the map of France, `public/map/france.svg`, from the outlines of its départements.
//
//   node derive.mjs FILE           write it
//   node derive.mjs --check FILE   compare it byte for byte; exit 1 where it differs
//
// Each département is one element with its own id, `d59`, and no colour: whoever shows it colours it. What lies overseas
// and what is too small to be seen has a panel of its own. Neighbours share their borders until they are written, so
// that no gap opens between them. Where `outlines.json` comes from is said in extract.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, planarRingArea, presimplify, simplify } from 'topojson-simplify';

const [WIDTH, HEIGHT] = [1000, 1032];
/** What may be lost, in square units of the picture: of a line, and as an island. */
const DETAIL = 5;
const ISLAND = 12;
/** Bytes that a visitor may be asked for (brotli). */
const BUDGET = 9_000;
/** Between a frame and what it holds. */
const MARGIN = 14;

const radians = (degrees) => (degrees * Math.PI) / 180;

/** Conic conformal, with the parallels and the meridian of Lambert 93; on a sphere, as nobody would see it. */
function lambert() {
  const stretch = (latitude) => Math.tan(Math.PI / 4 + radians(latitude) / 2);
  const [south, north] = [44, 49];
  const n =
    Math.log(Math.cos(radians(south)) / Math.cos(radians(north))) / Math.log(stretch(north) / stretch(south));
  return ([longitude, latitude]) => {
    const distance = Math.exp(-n * Math.log(stretch(latitude)));
    const angle = n * radians(longitude - 3);
    return [distance * Math.sin(angle), distance * Math.cos(angle)];
  };
}

/** Degrees, narrowed as they are at this latitude. */
const equirectangular = (latitude) => ([longitude, at]) => [longitude * Math.cos(radians(latitude)), -at];

const outlines = JSON.parse(readFileSync(new URL('outlines.json', import.meta.url), 'utf8'));
const codes = Object.keys(outlines.objects).sort();

/** A row below the mainland, up to Corsica. */
const overseas = (place) => [place * 176, 892, 165, 140];
const PANELS = [
  { codes: codes.filter((code) => code.length === 2), project: lambert(), box: [0, 0, 1000, 946] },
  // Paris and what surrounds it, left of the Cotentin.
  { codes: ['75', '92', '93', '94'], project: lambert(), box: [0, 0, 205, 205], framed: true },
  { codes: ['971'], project: equirectangular(16), box: overseas(0), framed: true },
  { codes: ['972'], project: equirectangular(15), box: overseas(1), framed: true },
  { codes: ['973'], project: equirectangular(4), box: overseas(2), framed: true },
  { codes: ['974'], project: equirectangular(-21), box: overseas(3), framed: true },
  { codes: ['976'], project: equirectangular(-13), box: overseas(4), framed: true },
];

/** The points of a geometry, each handed to `change`. */
function mapped({ type, coordinates }, change) {
  const deep = (part) => (typeof part[0] === 'number' ? change(part) : part.map(deep));
  return { type, coordinates: deep(coordinates) };
}

/** As large as the box allows, in its middle. */
function fitted(geometries, [x, y, width, height], margin) {
  const points = geometries.flatMap(({ coordinates }) => coordinates.flat(Infinity));
  const side = (from) => points.filter((_, at) => at % 2 === from);
  const extent = (values) => [Math.min(...values), Math.max(...values)];
  const [[west, east], [north, south]] = [extent(side(0)), extent(side(1))];
  const scale = Math.min((width - 2 * margin) / (east - west), (height - 2 * margin) / (south - north));
  const [left, top] = [x + width / 2 - (scale * (west + east)) / 2, y + height / 2 - (scale * (north + south)) / 2];
  return geometries.map((geometry) => mapped(geometry, ([a, b]) => [left + a * scale, top + b * scale]));
}

/** Whole numbers, without points that say nothing; `null` where less than a triangle is left. */
function rounded(ring) {
  const points = ring.slice(0, -1).map((point) => point.map(Math.round));
  const kept = [];
  for (const point of points) {
    if (point.some((value, axis) => value !== kept.at(-1)?.[axis])) kept.push(point);
  }
  return kept.length < 3 ? null : kept;
}

/** A path of relative steps: `m2 3 4-5 6 7z`. */
function path(rings) {
  const number = (value, at, all) => (value < 0 || at === 0 ? `${value}` : ` ${value}`);
  let [x, y] = [0, 0];
  return rings
    .map((ring) => {
      const start = ring[0];
      const steps = ring.flatMap(([a, b]) => {
        const step = [a - x, b - y];
        [x, y] = [a, b];
        return step;
      });
      [x, y] = start;
      return `m${steps.map(number).join('')}z`;
    })
    .join('');
}

/** Whether a ring is a hole, or the enclave that fills it: a blot at the size of the picture. */
function enclaves({ objects }) {
  const polygons = Object.values(objects).flatMap(({ type, arcs }) => (type === 'Polygon' ? [arcs] : arcs));
  const index = (arc) => (arc < 0 ? ~arc : arc);
  const inner = new Set(polygons.flatMap(([, ...holes]) => holes.flat()).map(index));
  return (ring) => ring.every((arc) => inner.has(index(arc)));
}

/** The paths of a panel, by code. */
function drawn({ codes, project, box, framed }) {
  const projected = codes.map((code) => mapped(feature(outlines, outlines.objects[code]).geometry, project));
  const geometries = fitted(projected, box, framed ? MARGIN : 0);
  const whole = presimplify(topology(Object.fromEntries(codes.map((code, at) => [code, geometries[at]]))));
  const [isLarge, isEnclave] = [filterWeight(whole, ISLAND, planarRingArea), enclaves(whole)];
  const visible = filter(whole, (ring) => isLarge(ring) && !isEnclave(ring));
  const simple = simplify(visible, DETAIL);
  return codes.map((code) => {
    const { type, coordinates } = feature(simple, simple.objects[code]).geometry;
    const rings = (type === 'Polygon' ? [coordinates] : coordinates).flat();
    return [code, path(rings.map(rounded).filter(Boolean))];
  });
}

const paths = new Map(codes.map((code) => [code, []]));
for (const panel of PANELS) {
  for (const [code, line] of drawn(panel)) paths.get(code).push(line);
}
const elements = [...paths].map(([code, lines]) => {
  const [first, ...others] = lines.map((line) => `<path d="${line}"/>`);
  const id = `id="d${code}"`;
  return others.length ? `<g ${id}>${first}${others.join('')}</g>` : first.replace('<path', `<path ${id}`);
});
const frames = PANELS.filter(({ framed }) => framed).map(({ box: [x, y, w, h] }) => `M${x + 1} ${y + 1}h${w - 2}v${h - 2}h${2 - w}z`);
const svg = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" fill="#dddbe8" stroke="#6d6a85" stroke-linejoin="round">`,
  '<g id="france">',
  ...elements,
  '</g>',
  `<path id="cadres" fill="none" d="${frames.join('')}"/>`,
  '</svg>',
  '',
].join('\n');

const weight = brotliCompressSync(svg).length;
if (weight > BUDGET) throw new Error(`the map weighs ${weight} bytes, more than ${BUDGET}`);

const [mode, file] = process.argv.length > 3 ? process.argv.slice(2) : ['--write', process.argv[2]];
if (!['--check', '--write'].includes(mode) || !file) {
  console.error('usage: node derive.mjs [--check] FILE');
  process.exit(2);
}
if (mode === '--write') {
  writeFileSync(file, svg);
} else if (readFileSync(file, 'utf8') !== svg) {
  console.error(`${file} is not what derive.mjs draws`);
  process.exit(1);
}
