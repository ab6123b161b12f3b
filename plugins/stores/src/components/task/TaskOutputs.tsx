// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { DefaultTemplateOutputs } from '@backstage/plugin-scaffolder-react/alpha';
import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { TaskStore } from './TaskStore';
import { useTaskStore } from './useTaskStore';

/** What stands below the steps of a task: the store that it makes, live, and what else the template gives out. */
export const TaskOutputs = ({ output }: { output?: ScaffolderTaskOutput }) => {
  const { store, receivedAt } = useTaskStore();
  if (!store) return <DefaultTemplateOutputs output={output} />;
  return (
    <>
      <TaskStore store={store} receivedAt={receivedAt} />
      <DefaultTemplateOutputs output={withoutStore(output, store)} />
    </>
  );
};

/** The outputs but for the links that the store shows itself. */
function withoutStore(
  output: ScaffolderTaskOutput | undefined,
  { urls, entityRef }: Store,
): ScaffolderTaskOutput | undefined {
  const links = output?.links?.filter(
    link =>
      link.entityRef !== entityRef &&
      link.url !== urls.storefront &&
      link.url !== urls.admin,
  );
  const text = output?.text ?? [];
  return links?.length || text.length ? { ...output, links } : undefined;
}
