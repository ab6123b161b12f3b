// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';

export type ProviderConfig = {
  schedule: SchedulerServiceTaskScheduleDefinition;
  lifecycle: string;
  system?: string;
};

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 2 },
  // The stores plugin starts beside the catalog and needs a moment before it answers.
  initialDelay: { seconds: 5 },
};

/** Reads catalog.providers.stores. */
export function readProviderConfig(rootConfig: Config): ProviderConfig {
  const config = rootConfig.getOptionalConfig('catalog.providers.stores');
  return {
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    lifecycle: config?.getOptionalString('lifecycle') ?? 'production',
    system: config?.getOptionalString('system'),
  };
}
