// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

export type SampleData = 'none' | 'small' | 'large';

/** What the set-up program is told, by environment alone: arguments would be readable in the process list. */
export type SetupSettings = {
  shopName: string;
  sampleData: SampleData;
  adminEmail: string;
  adminUser?: string;
  adminPassword: string;
  publishableKey: string;
};

/** Reads and checks the settings; the error names every variable that is wrong, and no value. */
export function readSettings(
  environment: Record<string, string | undefined>,
): SetupSettings {
  const problems: string[] = [];
  const text = (key: string, fallback?: string) => {
    const value = environment[key] || fallback;
    if (!value) problems.push(`${key} is not set`);
    return value ?? '';
  };
  const sampleData = text('SAMPLE_DATA', 'none');
  if (!['none', 'small', 'large'].includes(sampleData)) {
    problems.push('SAMPLE_DATA is not one of none, small, large');
  }
  const publishableKey = text('PUBLISHABLE_KEY');
  if (publishableKey && !publishableKey.startsWith('pk_')) {
    problems.push('PUBLISHABLE_KEY does not begin with pk_');
  }
  const settings: SetupSettings = {
    shopName: text('SHOP_NAME'),
    sampleData: sampleData as SampleData,
    adminEmail: text('ADMIN_EMAIL'),
    adminUser: environment.ADMIN_USER || undefined,
    adminPassword: text('ADMIN_PASSWORD'),
    publishableKey,
  };
  if (problems.length > 0) {
    throw new Error(`The settings are not complete: ${problems.join('; ')}.`);
  }
  return settings;
}
