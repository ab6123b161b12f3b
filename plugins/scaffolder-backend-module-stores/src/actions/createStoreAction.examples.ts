// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Create a store for the person who runs the template',
    example: stringify({
      steps: [
        {
          id: 'create',
          name: 'Create the shop',
          action: 'stores:create',
          input: { name: 'coffee', engine: 'medusa' },
        },
      ],
    }),
  },
  {
    description: 'Create a store for a team, with products to begin with',
    example: stringify({
      steps: [
        {
          id: 'create',
          name: 'Create the shop',
          action: 'stores:create',
          input: {
            name: '${{ parameters.name }}',
            engine: 'medusa',
            plan: 'standard',
            owner: 'group:default/coffee-bar',
            sampleData: 'small',
            adminEmail: 'shop@example.com',
          },
        },
      ],
    }),
  },
];
