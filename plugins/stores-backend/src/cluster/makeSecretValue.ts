// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { SecretKeyRecipe } from '@storekeeper/backstage-plugin-stores-node';
import { randomBytes, randomInt } from 'node:crypto';

const ALPHANUMERIC =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Makes the value of one key of a Secret; a given admin password is taken as it is. */
export function makeSecretValue(
  recipe: SecretKeyRecipe,
  adminPassword?: string,
): string {
  if ('value' in recipe) {
    return recipe.value;
  }
  if ('adminPassword' in recipe) {
    return adminPassword ?? alphanumeric(recipe.length);
  }
  const random =
    recipe.generate === 'hex'
      ? randomBytes(Math.ceil(recipe.length / 2))
          .toString('hex')
          .slice(0, recipe.length)
      : alphanumeric(recipe.length);
  return `${recipe.prefix ?? ''}${random}`;
}

function alphanumeric(length: number): string {
  // randomInt has no modulo bias.
  return Array.from(
    { length },
    () => ALPHANUMERIC[randomInt(ALPHANUMERIC.length)],
  ).join('');
}
