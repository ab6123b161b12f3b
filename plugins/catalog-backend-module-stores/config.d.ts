// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /** How stores come into the catalog. Every field has a default. */
      stores?: {
        /**
         * When all stores are read anew, as a safety net below the events that announce each change.
         * Default: every 5 minutes, at most 2 minutes long, first 5 seconds after the start.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** spec.lifecycle of the entities. Default: production. */
        lifecycle?: string;
        /** spec.system of the entities, for example shops. Default: none. */
        system?: string;
      };
    };
  };
}
