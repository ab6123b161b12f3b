// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  kubernetesClustersReadPermission,
  kubernetesResourcesReadPermission,
} from '@backstage/plugin-kubernetes-common';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  RESOURCE_TYPE_SCAFFOLDER_TASK,
  scaffolderPermissions,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  createStoreConditionalDecision,
  storeConditions,
} from '@storekeeper/backstage-plugin-stores-backend';
import {
  RESOURCE_TYPE_STORE,
  STORE_ID_ANNOTATION,
  storeCreatePermission,
} from '@storekeeper/backstage-plugin-stores-common';

/** What every signed-in person may do without further conditions. */
const ALLOWED: Permission[] = [
  storeCreatePermission,
  catalogEntityValidatePermission,
  catalogLocationReadPermission,
  kubernetesClustersReadPermission,
  kubernetesResourcesReadPermission,
  ...scaffolderPermissions,
];

/**
 * The decision for someone who is not an administrator.
 *
 * @remarks
 * Stores, and their catalog entities with them, are their owners' affair: the Kubernetes tab finds pods by an entity, so
 * an entity that stays hidden keeps its pods hidden too. For the same reason only administrators register entities,
 * since an entity of one's own could point at another team's namespace. What is not named here is denied.
 */
export function decideForMember(options: {
  permission: Permission;
  userEntityRef: string;
  ownershipEntityRefs: string[];
}): PolicyDecision {
  const { permission, userEntityRef, ownershipEntityRefs } = options;

  if (isResourcePermission(permission, RESOURCE_TYPE_STORE)) {
    return createStoreConditionalDecision(
      permission,
      storeConditions.isOwner({ claims: ownershipEntityRefs }),
    );
  }
  if (
    isPermission(permission, catalogEntityReadPermission) ||
    isPermission(permission, catalogEntityRefreshPermission)
  ) {
    return createCatalogConditionalDecision(permission, {
      anyOf: [
        {
          not: catalogConditions.hasAnnotation({
            annotation: STORE_ID_ANNOTATION,
          }),
        },
        catalogConditions.isEntityOwner({ claims: ownershipEntityRefs }),
      ],
    });
  }
  if (isResourcePermission(permission, RESOURCE_TYPE_SCAFFOLDER_TASK)) {
    return createScaffolderTaskConditionalDecision(
      permission,
      scaffolderTaskConditions.isTaskOwner({ createdBy: [userEntityRef] }),
    );
  }
  const allowed = ALLOWED.some(({ name }) => name === permission.name);
  return { result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
}
