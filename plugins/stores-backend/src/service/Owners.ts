// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService, UserInfoService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { storeAdministerPermission } from '@storekeeper/backstage-plugin-stores-common';
import { invalidFields } from '../model';
import { Caller } from './Caller';
import { StoreAccess } from './StoreAccess';

const EMAIL_MILLISECONDS = 5 * 60_000;
const EMAILS_REMEMBERED = 1000;

const lowerCased = (ref: string) => ref.toLocaleLowerCase('en-US');

/** Whom a caller may create stores for. */
export class Owners {
  readonly #userInfo: UserInfoService;
  readonly #catalog: CatalogService;
  readonly #access: StoreAccess;
  readonly #logger: LoggerService;
  readonly #emails = new Map<string, { email?: string; until: number }>();

  static create(options: {
    userInfo: UserInfoService;
    catalog: CatalogService;
    access: StoreAccess;
    logger: LoggerService;
  }) {
    return new Owners(options);
  }

  private constructor(options: {
    userInfo: UserInfoService;
    catalog: CatalogService;
    access: StoreAccess;
    logger: LoggerService;
  }) {
    this.#userInfo = options.userInfo;
    this.#catalog = options.catalog;
    this.#access = options.access;
    this.#logger = options.logger;
  }

  /** The caller and their groups, the caller first; empty for services. */
  async ownedBy({ credentials }: Caller): Promise<string[]> {
    if (credentials.principal.type !== 'user') return [];
    const { userEntityRef, ownershipEntityRefs } =
      await this.#userInfo.getUserInfo(credentials);
    const refs = [userEntityRef, ...ownershipEntityRefs].map(lowerCased);
    return [...new Set(refs)].filter(ref => /^(user|group):/.test(ref));
  }

  /**
   * The owner of a new store: whom the request names, or else the caller. Throws NotAllowedError where that is
   * neither the caller nor one of their groups, unless they administer stores, and InputError (400) where a
   * service names nobody or an administrator somebody whom the catalog does not know.
   */
  async resolve(caller: Caller, requested?: string): Promise<string> {
    const owned = await this.ownedBy(caller);
    const owner = requested ? lowerCased(requested) : owned[0];
    if (!owner) {
      throw invalidFields([
        { field: 'owner', message: 'A service has to name the owner.' },
      ]);
    }
    if (owned.includes(owner)) return owner;
    if (!(await this.#access.has(caller, storeAdministerPermission))) {
      throw new NotAllowedError(
        `You may create stores for yourself and your groups, and ${owner} is neither`,
      );
    }
    await this.#requireKnown(caller, owner);
    return owner;
  }

  /** The e-mail address that the catalog knows of the caller; what it said is remembered for a few minutes. */
  async emailOf(caller: Caller): Promise<string | undefined> {
    const { principal } = caller.credentials;
    if (principal.type !== 'user') return undefined;
    const ref = principal.userEntityRef;
    const remembered = this.#emails.get(ref);
    if (remembered && remembered.until > Date.now()) return remembered.email;

    const { answered, entity } = await this.#find(caller, ref);
    const profile = entity?.spec?.profile as { email?: unknown } | undefined;
    const email =
      typeof profile?.email === 'string' ? profile.email : undefined;
    if (answered) {
      if (this.#emails.size >= EMAILS_REMEMBERED) this.#emails.clear();
      this.#emails.set(ref, { email, until: Date.now() + EMAIL_MILLISECONDS });
    }
    return email;
  }

  async #requireKnown(caller: Caller, owner: string): Promise<void> {
    const found = await this.#find(caller, owner);
    if (found.answered && !found.entity) {
      throw invalidFields([
        { field: 'owner', message: `The catalog knows no ${owner}.` },
      ]);
    }
  }

  /** A catalog that does not answer keeps nobody from creating a store. */
  async #find({ credentials }: Caller, ref: string) {
    try {
      parseEntityRef(ref);
      const entity = await this.#catalog.getEntityByRef(ref, { credentials });
      return { answered: true, entity };
    } catch (error) {
      this.#logger.warn(`The catalog could not be asked for ${ref}`, {
        reason: String(error),
      });
      return { answered: false, entity: undefined };
    }
  }
}
