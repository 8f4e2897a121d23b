// The page on which an organiser makes an edition.

import { PAGES } from './app.mjs';

export const csv = (name, lines) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });

export class EditionPage {
  constructor(app) {
    this.app = app;
    this.page = app.page;
  }

  async open() {
    await this.app.visit(PAGES.organiserEdition);
    return this;
  }

  button(name, options = {}) {
    return this.page.getByRole('button', { name, ...options });
  }

  field(label) {
    return this.page.getByLabel(label, { exact: true });
  }

  async begin(title) {
    await this.field('Comment s’appelle-t-elle ?').fill(title);
    await this.button('Commencer', { exact: true }).click();
    await this.page.getByRole('heading', { level: 2, name: 'Présentation' }).waitFor();
  }

  async part(name) {
    await this.page.getByRole('navigation', { name: 'Parties de l’édition' }).getByRole('button', { name }).click();
    await this.page.getByRole('heading', { level: 2, name }).waitFor();
  }

  // One more of a list: it is opened, and its members can be filled in.
  async add(label, name, members = {}) {
    await this.field(label).fill(name);
    await this.field(label).press('Enter');
    await this.page.locator('.entry__button[aria-expanded="true"]').filter({ hasText: name }).waitFor();
    await this.fill(members);
  }

  async fill(members) {
    for (const [label, value] of Object.entries(members)) {
      const field = this.page.getByLabel(new RegExp(`^${label}`)).last();
      if (value === true) await field.check();
      else if ((await field.evaluate((it) => it.localName)) === 'select') await field.selectOption({ label: value });
      else await field.fill(value);
    }
  }

  async kept() {
    await this.page.getByText('Brouillon enregistré dans ce navigateur.').waitFor();
  }

  async save() {
    await this.part('Vérifier et enregistrer');
    await this.page.getByText('Rien ne manque').waitFor();
    return this.app.downloadFrom(() => this.button('Enregistrer edition.json').click());
  }
}
