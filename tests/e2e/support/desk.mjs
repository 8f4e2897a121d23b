// The juror's desk as a juror works at it.

import { PAGES } from './app.mjs';

export class Desk {
  constructor(app) {
    this.app = app;
  }

  get page() {
    return this.app.page;
  }

  async sitDown() {
    await this.app.visit(PAGES.desk);
    await this.page.getByLabel('Prénom et nom').waitFor();
  }

  // Through the site's own links, so that no page is loaded: the way that works without a network.
  async goTo(category) {
    await this.page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Voter' }).click();
    await this.page.locator('.category-progress').getByRole('link', { name: category }).click();
    await this.page.getByRole('heading', { level: 1, name: category }).waitFor();
  }

  // To the category after the present one.
  async goOn(category) {
    await this.page.getByRole('link', { name: `${category} →` }).click();
    await this.page.getByRole('heading', { level: 1, name: category }).waitFor();
  }

  async review() {
    await this.page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Voter' }).click();
    await this.page.getByRole('link', { name: 'Relire et signer' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Relire et signer' }).waitFor();
  }

  async introduce(name, territory) {
    await this.page.getByLabel('Prénom et nom').fill(name);
    await this.page.getByLabel('Votre territoire').fill(territory);
    await this.saved();
  }

  choice(name) {
    return this.page.getByRole('radio', { name });
  }

  async choose(name) {
    await this.choice(name).check();
    await this.saved();
  }

  // Resolves when the page says that everything is saved.
  async saved() {
    await this.page.locator('.save-status[data-state="saved"]').getByText(/^Enregistré à/).waitFor();
  }

  async chosen() {
    // The desk may still be opening.
    await this.page.locator('fieldset.ballot').first().waitFor();
    const chosen = this.page.locator('fieldset.ballot input:checked');
    return (await chosen.count()) === 0 ? undefined : chosen.getAttribute('value');
  }

  sign() {
    return this.app.downloadFrom(() => this.page.getByRole('button', { name: /^Signer et télécharger/ }).click());
  }

  async receipt() {
    const groups = this.page.locator('.receipt__code span');
    await groups.first().waitFor();
    return (await groups.allInnerTexts()).join('-');
  }
}
