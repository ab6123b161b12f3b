// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { KubeClient } from './KubeClient.mjs';
import { listenInside } from './doors.mjs';
import { enforcePolicies } from './enforcePolicies.mjs';
import { provideVolumes } from './provideVolumes.mjs';

/** What a cluster needs and Kubernetes leaves to others. Runs in the cluster's network. */
await listenInside();
const client = KubeClient.create();
enforcePolicies({ client });
provideVolumes({ client });
