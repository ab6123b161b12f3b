// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { UserInfoService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { kubernetesProxyPermission } from '@backstage/plugin-kubernetes-common';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { decideForMember } from './decideForMember';

const DEFAULT_ADMINISTRATORS = ['group:default/platform-admins'];

/**
 * Who may do what in this portal.
 *
 * @remarks
 * Administrators may do everything, and everyone else what {@link decideForMember} says. Nobody may use the Kubernetes
 * proxy: it would show what the stores plugin shows only with an audit event. Requests of the backend's own plugins
 * never come here, the permission framework lets them pass.
 */
export class StorekeeperPolicy implements PermissionPolicy {
  readonly #userInfo: UserInfoService;
  readonly #administrators: Set<string>;

  static create(options: { config: Config; userInfo: UserInfoService }) {
    const administrators =
      options.config.getOptionalStringArray('permission.administrators') ??
      DEFAULT_ADMINISTRATORS;
    return new StorekeeperPolicy(options.userInfo, new Set(administrators));
  }

  private constructor(userInfo: UserInfoService, administrators: Set<string>) {
    this.#userInfo = userInfo;
    this.#administrators = administrators;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user || isPermission(permission, kubernetesProxyPermission)) {
      return { result: AuthorizeResult.DENY };
    }
    const { userEntityRef, ownershipEntityRefs } =
      await this.#userInfo.getUserInfo(user.credentials);
    if (ownershipEntityRefs.some(ref => this.#administrators.has(ref))) {
      return { result: AuthorizeResult.ALLOW };
    }
    return decideForMember({ permission, userEntityRef, ownershipEntityRefs });
  }
}
