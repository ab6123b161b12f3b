// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

const TEMPLATE_PATH = '/create/templates/default/new-store';

/** Opens the portal and chooses the guest on its sign-in page. */
export async function signInAsGuest({ page, url }) {
  await page.goto(url);
  await page
    .getByRole('list', { name: 'Accounts' })
    .getByRole('button', { name: /guest/i })
    .click();
  await page.getByRole('link', { name: 'Stores' }).first().waitFor();
}

/** The form for a new store. */
export async function openTemplate({ page, url }) {
  await page.goto(`${url}${TEMPLATE_PATH}`);
}

/** Fills in the template's form as far as it has to be, and starts it. `engine`: the title of its card */
export async function fillInTemplate({ page, url, name, engine }) {
  await openTemplate({ page, url });
  await page.getByRole('radio', { name: engine }).check();
  await page.getByLabel(/^Name/).first().fill(name);
  await page.getByText(/^✓?\s*Free\. Your shop will be at/).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
}

/** The store's own page in the catalog. */
export async function openStorePage({ page, url, store }) {
  const [kind, namespace, name] = store.entityRef.split(/[:/]/);
  await page.goto(`${url}/catalog/${namespace}/${kind}/${name}`);
}

/** Reveals a password by the credentials card, and reads it from the page. */
export async function revealAdmin({ page }) {
  const credential = page
    .getByRole('group')
    .filter({ has: page.getByRole('button', { name: 'Reveal' }) })
    .first();
  const username = await credential.locator('dd').first().innerText();
  await credential.getByRole('button', { name: 'Reveal' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Reveal' })
    .click();
  await page.getByRole('button', { name: 'Hide' }).waitFor();
  const password = await page
    .getByRole('group')
    .filter({ has: page.getByRole('button', { name: 'Hide' }) })
    .locator('dd')
    .last()
    .innerText();
  return { username, password };
}

/** Deletes by the danger zone; the button counts only once the name is typed. */
export async function deleteByDangerZone({ page, name }) {
  await page.getByRole('button', { name: 'Delete this shop…' }).click();
  const dialog = page.getByRole('dialog');
  const submit = dialog.getByRole('button', { name: 'Delete this shop' });
  const tooEarly = await submit.isEnabled();
  await dialog.getByRole('textbox').fill(name);
  await submit.click();
  await dialog.waitFor({ state: 'detached' });
  return { tooEarly };
}
