// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Wait until the store that an earlier step created can sell',
    example: stringify({
      steps: [
        {
          id: 'wait',
          name: 'Wait for the shop to open',
          action: 'stores:wait',
          input: { id: '${{ steps.create.output.id }}' },
        },
      ],
    }),
  },
  {
    description: 'Wait at most five minutes until nothing is left of a store',
    example: stringify({
      steps: [
        {
          id: 'gone',
          name: 'Wait until the shop is gone',
          action: 'stores:wait',
          input: {
            id: '${{ steps.delete.output.id }}',
            until: 'Deleted',
            timeoutMinutes: 5,
          },
        },
      ],
    }),
  },
];
