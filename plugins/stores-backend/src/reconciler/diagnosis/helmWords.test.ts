// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { helmWords } from './helmWords';

// What Helm 3 and 4 really print.
it.each([
  [
    'Error: INSTALLATION FAILED: 1 error occurred:\n\t* deployments.apps "x-app" is forbidden: Closed on purpose\n\n\n',
    'INSTALLATION FAILED: deployments.apps "x-app" is forbidden: Closed on purpose',
  ],
  ['Error: 2 errors occurred:\n\t* first\n\t* second\n\n', 'first; second'],
  [
    'Error: UPGRADE FAILED: server-side apply failed for object a/b apps/v1, Kind=Deployment: Closed on purpose',
    'UPGRADE FAILED: server-side apply failed for object a/b apps/v1, Kind=Deployment: Closed on purpose',
  ],
  ['\nError: release: not found\nusage', 'release: not found'],
  ['', ''],
])('%j', (output, words) => {
  expect(helmWords(output)).toBe(words);
});
