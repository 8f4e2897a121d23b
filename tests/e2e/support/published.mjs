// What publishing says of a folder: the digest of each file, and the headers that hosts are told to send with it.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const digestOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

// path → digest, as `sha256sum --check` reads it.
export async function digestsOf(folder) {
  const lines = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
  return new Map(lines.map((line) => {
    const [, digest, path] = line.match(/^([0-9a-f]{64}) [ *](.+)$/);
    return [path, digest];
  }));
}

// path → { name: value }, as the hosts that know `_headers` understand it: what matches is joined.
export async function headersOf(folder) {
  const rules = [];
  for (const line of (await readFile(join(folder, '_headers'), 'utf8')).trimEnd().split('\n')) {
    if (line.startsWith('/')) rules.push({ place: line.slice(1), headers: [] });
    else {
      const [, name, value] = line.match(/^ +([^:]+): (.+)$/);
      rules.at(-1).headers.push([name.toLowerCase(), value]);
    }
  }
  const matches = (place, path) => (place.endsWith('*') ? path.startsWith(place.slice(0, -1)) : path === place);
  return (path) => Object.fromEntries(rules.filter(({ place }) => matches(place, path)).flatMap(({ headers }) => headers));
}
