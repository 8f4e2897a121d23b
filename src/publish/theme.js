// Light or dark: the system's choice, unless the person made one here. Stands at the beginning of every script that
// starts a page, so that no page waits for a program to be as its reader wants it.

const TOP = new URL('./', import.meta.url);
// Storage belongs to an origin: the path tells this site from others on the same host.
const THEME = `palmares:${TOP.pathname}:theme`;
const system = matchMedia('(prefers-color-scheme: dark)');
let chosen = remembered();

function remembered() {
  try {
    return [localStorage.getItem(THEME)].find((theme) => ['dark', 'light'].includes(theme));
  } catch {
    return undefined;
  }
}

// What is in force stands on the page: the style sheet reads it there, and so does a program that builds the button.
function showTheme() {
  const theme = chosen ?? (system.matches ? 'dark' : 'light');
  document.documentElement.dataset.theme = theme;
  for (const button of document.querySelectorAll('.theme-switch')) button.setAttribute('aria-pressed', theme === 'dark');
}

showTheme();
system.addEventListener('change', showTheme);
document.addEventListener('click', ({ target }) => {
  if (!target.closest('.theme-switch')) return;
  chosen = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  showTheme();
  try {
    localStorage.setItem(THEME, chosen);
  } catch {
    // Where nothing may be stored the choice lasts as long as the page.
  }
});
