// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
export interface Config {
  auth?: {
    providers?: {
      /**
       * Sign-in as one of the example users, for development only: refused unless NODE_ENV is "development".
       */
      development?: {
        /**
         * Entity references of the users that may be chosen, for example user:default/ada.
         * The sign-in page offers them in this order.
         * @deepVisibility frontend
         */
        users: string[];
      };
    };
  };
  permission?: {
    /**
     * Members of these groups act on every store and on the whole catalog.
     * Default: group:default/platform-admins.
     */
    administrators?: string[];
  };
}
