// Where the keyboard is. A page moves the focus once what an act came to is drawn, so whoever presses a key next waits.

export const focusAt = (page, selector) => page.waitForFunction((it) => document.activeElement?.matches(it), selector);

// A page that was reached without loading one begins with its title.
export const TITLE = 'main h1';
