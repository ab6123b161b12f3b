// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** What the storefront is told by its environment. */
export type Settings = {
  /** TCP port to listen on. */
  port: number;
  /** Base URL of the shop's Medusa server, as this process reaches it. */
  medusaUrl: string;
  publishableKey: string;
  shopName: string;
  /** Origin under which customers see the shop, such as https://shop.example.com. */
  publicUrl: URL;
  /** Whether who comes by http is led to https. */
  forceHttps: boolean;
};

/** Reads and checks the settings; the error names every variable that is wrong, and no value. */
export function readSettings(
  environment: Record<string, string | undefined>,
): Settings {
  const problems: string[] = [];
  const text = (key: string) => {
    const value = environment[key]?.trim();
    if (!value) problems.push(`${key} is not set`);
    return value ?? '';
  };
  const url = (key: string) => {
    const value = text(key);
    if (URL.canParse(value) && /^https?:/.test(value)) return new URL(value);
    if (value) problems.push(`${key} is not an http or https URL`);
    return new URL('http://localhost');
  };

  const port = Number(environment.PORT || '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    problems.push('PORT is not a port number');
  }
  const settings = {
    port,
    medusaUrl: url('MEDUSA_URL').href,
    publishableKey: text('PUBLISHABLE_KEY'),
    shopName: text('SHOP_NAME'),
    publicUrl: url('PUBLIC_URL'),
    forceHttps: environment.FORCE_HTTPS === 'true',
  };
  if (settings.forceHttps && settings.publicUrl.protocol !== 'https:') {
    problems.push('FORCE_HTTPS is set, and PUBLIC_URL is not an https URL');
  }
  if (problems.length > 0) {
    throw new Error(`The settings are not complete: ${problems.join('; ')}.`);
  }
  return settings;
}
