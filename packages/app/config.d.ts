// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

export interface Config {
  app: {
    signIn?: {
      /**
       * Offers the organisation's own accounts, by the auth provider `oidc`.
       *
       * @deepVisibility frontend
       */
      company?: {
        /** What the button says. Default: Company account. */
        title?: string;
        description?: string;
      };
      /**
       * Whether the sign-in page offers the guest. Default: only where there is nothing else to offer.
       *
       * @visibility frontend
       */
      guest?: boolean;
      /**
       * Example users that the sign-in page offers; they need the auth provider `development`, which refuses in production.
       *
       * @deepVisibility frontend
       */
      developmentUsers?: Array<{
        /** Full reference of a user in the catalog, like user:default/olivia. */
        entityRef: string;
        /** The person's name. */
        title: string;
        /** One line: what this person may do. */
        description?: string;
      }>;
    };
  };
}
