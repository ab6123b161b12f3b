// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** Texts of the fields in the template that makes a store. */
export const fieldMessages = {
  name: {
    label: 'Name of the store',
    help: 'Lower-case letters, digits and hyphens; it becomes part of the address.',
    checking: 'Looking whether this name is free…',
    available: 'Free. Your shop will be at {{address}}',
    taken: 'This name is taken.',
    unchecked: 'Whether the name is free could not be found out: {{reason}}',
    quota: '{{left}} of {{limit}} stores left for {{owner}}',
    noQuota: 'No store is left for {{owner}}: {{used}} of {{limit}} are used.',
  },
  engine: {
    label: 'Engine',
    comingSoon: 'Coming soon',
    goodFor: 'Good for',
    failed: 'The engines could not be loaded',
  },
  adminEmail: {
    label: "E-mail address of the shop's administrator",
    unknown:
      'Your address could not be looked up ({{reason}}). Type the one to sign in with.',
  },
  owner: {
    label: 'Owner',
    option: '{{owner}} ({{left}} of {{limit}} stores left)',
  },
  plan: {
    label: 'Plan',
    chooseEngine: 'Choose an engine first.',
    perMonth: '{{price}} a month',
    free: 'No charge',
    resources: '{{cpu}} CPU · {{memory}} memory · {{storage}} storage',
  },
} as const;
