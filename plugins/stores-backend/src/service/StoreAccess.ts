// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  PermissionCriteria,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_STORE,
  storeReadPermission,
} from '@storekeeper/backstage-plugin-stores-common';
import { StoreFilter } from '../database';
import { StoreRecord } from '../model';
import { Caller } from './Caller';

type StorePermission = ResourcePermission<typeof RESOURCE_TYPE_STORE>;

/** Who may see and do what. Conditional decisions are honoured everywhere: in SQL for lists, on the row for one store. */
export class StoreAccess {
  readonly #permissions: PermissionsService;
  readonly #isAllowed: (
    decision: PolicyDecision,
    store: StoreRecord | undefined,
  ) => boolean;
  readonly #toFilter: ReturnType<
    typeof createConditionTransformer<StoreFilter>
  >;

  static create(options: {
    permissions: PermissionsService;
    rules: PermissionRuleset<StoreRecord, StoreFilter>;
  }) {
    return new StoreAccess(options.permissions, options.rules);
  }

  private constructor(
    permissions: PermissionsService,
    rules: PermissionRuleset<StoreRecord, StoreFilter>,
  ) {
    this.#permissions = permissions;
    this.#isAllowed = createConditionAuthorizer(rules);
    this.#toFilter = createConditionTransformer(rules);
  }

  /** Which stores the caller may see: a filter, or undefined for all. Throws NotAllowedError where it is none at all. */
  async visibleStores({
    credentials,
  }: Caller): Promise<PermissionCriteria<StoreFilter> | undefined> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: storeReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw new NotAllowedError('You may not see stores');
    }
    return decision.result === AuthorizeResult.CONDITIONAL
      ? this.#toFilter(decision.conditions)
      : undefined;
  }

  /**
   * Throws NotFoundError where the caller may not even see the store, as if it were not there, and NotAllowedError
   * where they may see it and not do this.
   */
  async require(
    { credentials }: Caller,
    store: StoreRecord | undefined,
    permission: StorePermission = storeReadPermission,
  ): Promise<StoreRecord> {
    const [read, wanted] = await this.#permissions.authorizeConditional(
      [{ permission: storeReadPermission }, { permission }],
      { credentials },
    );
    if (!store || !this.#isAllowed(read, store)) {
      throw new NotFoundError('There is no such store');
    }
    if (!this.#isAllowed(wanted, store)) {
      throw new NotAllowedError(`You may not do this (${permission.name})`);
    }
    return store;
  }

  /** Whether the caller may see the store. */
  async maySee({ credentials }: Caller, store: StoreRecord): Promise<boolean> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: storeReadPermission }],
      { credentials },
    );
    return this.#isAllowed(decision, store);
  }

  /** Whether the caller has a permission that belongs to no store. */
  async has(
    { credentials }: Caller,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    return decision.result === AuthorizeResult.ALLOW;
  }
}
