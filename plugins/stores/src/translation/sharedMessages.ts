// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** Texts that more than one page uses. */
export const sharedMessages = {
  openShop: 'Open shop',
  openAdmin: 'Open admin',
  opensInNewTab: 'opens in a new tab',
  notOpenYet: 'The shop is not open at the moment.',
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  copy: 'Copy {{what}}',
  copied: 'Copied',
  copyFailed: 'Your browser did not allow copying.',
  permissionMissing: 'You may not do this. Ask an administrator of the portal.',
  loadFailed: 'This could not be loaded',
  stale:
    'The portal does not answer at the moment, so this may be out of date. It is asked again every few seconds. ({{reason}})',
  simulated: {
    title: 'Simulated: nothing runs here',
    portal:
      'Shops are set up here, but only as a rehearsal: no shop opens, and none is ever ready.',
    store:
      'This shop is set up on nodes that exist in name only: it does not open, and it is never ready.',
    remedy:
      'Shops that sell need a real cluster: a context of your kubeconfig, Docker with kind, or Linux with root. The end of "npm start" says how.',
  },
  visits: {
    day: '{{outcome}}, {{time}} on average',
    dayOk: 'Last 24 hours: every visit worked',
    dayFailed_one: 'Last 24 hours: {{count}} hour with failed visits',
    dayFailed_other: 'Last 24 hours: {{count}} hours with failed visits',
    none: 'Not visited in the last 24 hours',
    hourOk_one: '{{time}}: {{count}} visit worked, in {{duration}}',
    hourOk_other: '{{time}}: {{count}} visits worked, in {{duration}} each',
    hourFailed: '{{time}}: {{failed}} of {{total}} visits failed',
    hourNone: '{{time}}: no visit',
  },
  delete: {
    title: 'Delete {{name}}?',
    explanation:
      'The shop goes offline at once. Its products, orders, customers, uploads and passwords are deleted for good, together with everything of it in the cluster ({{namespace}} on {{cluster}}).',
    noUndo: 'This cannot be undone.',
    typeName: 'Type {{name}} to confirm',
    submit: 'Delete this shop',
    submitting: 'Deleting…',
    failed: 'The shop was not deleted',
  },
} as const;
