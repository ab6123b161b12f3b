// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Stores: where they run, who may have how many, and how they are looked after. */
  stores?: {
    /**
     * Clusters that stores may go to; the first is the default. Absent: one, called "local", that is reached as
     * kubectl would reach it.
     */
    clusters?: Array<{
      /** Name of the cluster in rows, entities and the Kubernetes tab. Do not change it while stores are there. */
      name: string;
      /** Path of a kubeconfig file. Absent: $KUBECONFIG, ~/.kube/config, or the service account of the pod. */
      kubeconfig?: string;
      /** Context in the kubeconfig. Absent: the current one. */
      context?: string;
      /**
       * Path of a text file that says how far a cluster is that is still being made. Stores that wait for it say so, for as
       * long as its kubeconfig cannot be read.
       */
      progressFile?: string;
      /** Decides defaults and what charts do. Default: local. */
      environment?: 'local' | 'production';
      /** Its nodes are simulated: nothing runs there, so no store there is ever called Ready. Default: false. */
      simulated?: boolean;
      /** Domain under which stores get their hosts. Default for a local cluster: localhost. */
      baseDomain?: string;
      /** How people reach a store, where that is not the default port of http or https. */
      url?: {
        /** Default: https where TLS is on, else http. */
        scheme?: 'http' | 'https';
        port?: number;
      };
      /** Absent: the default class of the cluster. */
      storageClass?: string;
      /**
       * A store is made only once the nodes have room for what its pods ask for, and waits in line before. Set it to false
       * where an autoscaler adds nodes, because it does so for pods that wait. Default: true.
       */
      capacityCheck?: boolean;
      ingress?: {
        /** Default: nginx. */
        className?: string;
        /** Namespace of the ingress controller's pods, for the network policies. Default: ingress-nginx. */
        namespace?: string;
        /** Host and port at which the portal itself reaches the ingress controller, like 127.0.0.1:8080. */
        address?: string;
        /** Annotations for each store's ingress. */
        annotations?: { [name: string]: string };
        tls?: {
          /** Default: false on a local cluster, else true. */
          enabled?: boolean;
          /**
           * Name of the cert-manager ClusterIssuer. A store opens once its certificate is there and the ingress controller
           * shows it: one that browsers trust, or, on a local cluster, that the issuer's own authority vouches for. Absent:
           * the ingress controller has one for all stores.
           */
          issuer?: string;
        };
      };
    }>;

    /** The Helm command line, version 3 or 4. */
    helm?: {
      /** Name on the PATH, or a path. Default: helm. */
      binary?: string;
      /** After so many seconds a call is ended. Default: 60. */
      timeoutSeconds?: number;
      /**
       * Calls at a time, for each cluster, and one more for an owner who has none while others hold all of them. Default:
       * as many as there are processors, and at least 2.
       */
      concurrency?: number;
    };

    /** How stores are brought to what is wished. */
    reconciler?: {
      /** Stores that are brought to a wish at a time, for each cluster, and as many that are merely looked at. Default: 10. */
      concurrency?: number;
      /** How long an attempt may take before the store has failed. Default: 600. */
      timeLimitSeconds?: number;
      /** How often an open shop is visited by the synthetic shopper. Default: 60. */
      checkIntervalSeconds?: number;
      /** How often every store is looked at, in case a watch has missed something. Default: 60. */
      sweepIntervalSeconds?: number;
      /** After how long the stores of a portal that died go on. Default: 15. */
      leaseSeconds?: number;
    };

    /** Namespaces that claim to be stores of this portal and are none, as a lost database leaves them. */
    unclaimedNamespaces?: {
      /** How often clusters are searched for them. Default: 600. */
      searchIntervalSeconds?: number;
    };

    quota?: {
      /** How many stores one owner, a person or a group, may have at a time. Default: 10. */
      storesPerOwner?: number;
    };

    /** How often one person may do what costs something; each is counted by itself. Beyond it the answer is 429 with Retry-After. */
    rateLimit?: {
      /** Creations in one window. Default: 20. */
      creations?: number;
      /** Changes and new attempts in one window. Deleting is not limited. Default: 60. */
      changes?: number;
      /** Credentials revealed in one window. Default: 60. */
      reveals?: number;
      /** Default: 10 minutes. */
      window?: HumanDuration | string;
    };

    /**
     * Domain of the administrator's e-mail address of a store where neither the request nor the catalog names one.
     * Default: example.com.
     */
    defaultAdminEmailDomain?: string;

    /** Settings of engines by their ids. */
    engines?: {
      [engine: string]: {
        /** False: shown as coming soon; stores that are there go on. Default: true. */
        enabled?: boolean;
      };
    };

    /** Engines that are shown as coming soon though no module is installed for them. */
    comingSoon?: Array<{
      id: string;
      title: string;
      /** What it is, in a line. */
      summary?: string;
      /** Who should choose it, in a sentence. */
      goodFor?: string;
    }>;
  };
}
