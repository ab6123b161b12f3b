// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

export interface Config {
  stores?: {
    engines?: {
      /** WooCommerce. Every field has a default. */
      woocommerce?: {
        /** Whether new WooCommerce stores can be made. Default: true. */
        enabled?: boolean;
        /**
         * Reference of the chart in an OCI registry, like oci://registry.example.com/charts/woocommerce. Default: the
         * chart that comes with the engine's package. The version is that of the package's chart.
         */
        chart?: string;
        /** Registry, with path if it has one, that all images are pulled from. Default: each image's own. */
        imageRegistry?: string;
        /** Names of pull secrets, which have to be in the store's namespace. Default: none. */
        imagePullSecrets?: string[];
        /** Images other than the chart's own. */
        images?: {
          server?: { repository?: string; tag?: string; digest?: string };
          database?: { repository?: string; tag?: string; digest?: string };
        };
        /** Monthly price by plan, shown where a plan is chosen. Default: no price is shown. */
        prices?: { basic?: number; standard?: number; premium?: number };
        /** ISO 4217 code of the prices. Default: EUR. */
        currency?: string;
      };
    };
  };
}
