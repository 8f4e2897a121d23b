// A good host: it sends the compressed copies, and obeys the `_headers` that publishing wrote for it.

import { headersOf } from '../e2e/support/published.mjs';
import { serve } from '../e2e/support/server.mjs';

export async function host(folder) {
  const headers = await headersOf(folder);
  return serve({ folder, headers: (path) => headers(path.slice(1)), compressed: true });
}
