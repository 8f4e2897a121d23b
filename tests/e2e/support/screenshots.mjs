// Pictures of a page as a phone and a wide screen show it, in both themes, for somebody to look at: PALMARES_PICTURES=1
// takes them below target/screenshots/.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settle } from './browser.mjs';

export const FOLDER = fileURLToPath(new URL('../../../target/screenshots/', import.meta.url));
export const SCREENS = [{ width: 390, height: 844 }, { width: 1440, height: 900 }];
export const THEMES = ['light', 'dark'];

// Returns the paths of the pictures; the page is left as it was found.
export async function photograph(page, name, { folder = FOLDER, fullPage = true } = {}) {
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize();
  const paths = [];
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await settle(page);
      const path = join(folder, `${name}-${screen.width}x${screen.height}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage });
      paths.push(path);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
  return paths;
}

export async function photographIfAsked(page, name) {
  if (process.env.PALMARES_PICTURES === '1') await photograph(page, name);
}
