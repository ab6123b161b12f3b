// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { scaffolderTemplateOutputsBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { ComponentProps, lazy, Suspense } from 'react';
import { z } from 'zod';

const TaskOutputs = lazy(async () => ({
  default: (await import('../components/task')).TaskOutputs,
}));

/** The store's own steps on the page of the task that makes it, and the way into the shop at the end. */
export const taskOutputs = scaffolderTemplateOutputsBlueprint.makeWithOverrides(
  {
    configSchema: {
      /** Entity references of the templates that make a store and have its name as parameter "name". */
      templates: z.array(z.string()).default(['template:default/new-store']),
    },
    factory: (originalFactory, { config }) =>
      originalFactory({
        templateRefs: config.templates,
        component: (props: ComponentProps<typeof TaskOutputs>) => (
          <Suspense fallback={null}>
            <TaskOutputs {...props} />
          </Suspense>
        ),
      }),
  },
);
