// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Delete a store that was chosen from the catalog',
    example: stringify({
      steps: [
        {
          id: 'delete',
          name: 'Delete the shop',
          action: 'stores:delete',
          input: {
            store: '${{ parameters.store }}',
            confirmName: '${{ parameters.confirmName }}',
          },
        },
      ],
    }),
  },
];
