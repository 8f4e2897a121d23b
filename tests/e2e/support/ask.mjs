// One request without a browser: what the host sent, byte for byte, not followed and not decompressed.

import { get } from 'node:http';

export function ask(url, headers = {}) {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).once('error', reject);
  });
}
