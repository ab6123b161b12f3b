// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { setPriority } from 'node:os';
import { currentOwner } from '../turns';
import { HelmConfig } from './ClusterConfig';
import { classifyHelmOutput, HelmError } from './HelmError';
import { HelmPlace, HelmPlaces } from './HelmPlaces';

/** Environment variables that Helm, and the credential plugins of a kubeconfig, may need. Nothing else is passed on. */
const PASSED_ON =
  /^(PATH|HOME|TMPDIR|LANG|KUBECONFIG|KUBERNETES_SERVICE_(HOST|PORT)|(HTTPS?|NO)_PROXY|(https?|no)_proxy|SSL_CERT_(FILE|DIR)|(AWS|AZURE|GOOGLE|CLOUDSDK)_\w+)$/;

/**
 * Niceness of Helm: enough to let the portal answer while many stores are installed, and not to starve. The one call for
 * an owner who is new to a crowd does not give way to those of the crowd.
 */
const PRIORITIES: Record<HelmPlace, number> = { shared: 10, extra: 0 };

/** What takes longer to say its version is no Helm that could be worked with. */
const VERSION_TIMEOUT_MS = 8_000;

/** For so long it is not asked again whether an unusable Helm has been put right: many stores may wait for it. */
const UNUSABLE_MS = 3_000;

/** After SIGTERM Helm gets so long to give up by itself. */
const KILL_DELAY_MS = 5_000;

/** Told after each call: which it was, how it ended (ok, or the kind of the error) and how long it took. */
export type OnHelmCall = (call: {
  command: string;
  result: string;
  seconds: number;
}) => void;

/** The Helm command line program, version 3 or 4, a few calls at a time. */
export class HelmCli {
  private readonly places = new Map<string, HelmPlaces>();
  private readonly shutdown = new AbortController();
  private major?: Promise<number>;
  private unusableUntil = 0;

  static create(options: {
    config: HelmConfig;
    logger: LoggerService;
    onCall?: OnHelmCall;
  }) {
    return new HelmCli(options.config, options.logger, options.onCall);
  }

  private constructor(
    private readonly config: HelmConfig,
    private readonly logger: LoggerService,
    private readonly onCall?: OnHelmCall,
  ) {}

  /** No call lives longer than so many milliseconds: what is older was left behind by a crash. */
  get hardTimeoutMs(): number {
    return this.config.timeoutSeconds * 1000 + KILL_DELAY_MS;
  }

  /** 3 or 4; throws HelmError of an unusable kind where there is no Helm, another one, or one that does not answer. */
  async majorVersion(): Promise<number> {
    // A Helm that is installed later is found without a restart.
    if (this.unusableUntil > 0 && Date.now() > this.unusableUntil) {
      this.major = undefined;
      this.unusableUntil = 0;
    }
    this.major ??= this.readVersion();
    try {
      return await this.major;
    } catch (error) {
      this.unusableUntil ||= Date.now() + UNUSABLE_MS;
      throw error;
    }
  }

  /**
   * Waits for a free place, for which owners take turns, then calls Helm. `onStart` runs in that place just before, so
   * that a lease that has to outlive the call is not spent on waiting. Each cluster has places of its own: calls for
   * one that hangs take none from another's.
   */
  async run(options: {
    cluster: string;
    args: string[];
    stdin?: string;
    signal?: AbortSignal;
    onStart?: () => Promise<void>;
  }): Promise<string> {
    const call = async (place: HelmPlace) => {
      await options.onStart?.();
      return this.measure({ ...options, place });
    };
    return this.placesFor(options.cluster).add(call, {
      owner: currentOwner(),
    });
  }

  /** Ends calls that are running, gently and then by force. */
  async stop(): Promise<void> {
    this.shutdown.abort();
    await Promise.all([...this.places.values()].map(places => places.onIdle()));
  }

  private placesFor(cluster: string): HelmPlaces {
    const { concurrency } = this.config;
    const places =
      this.places.get(cluster) ?? HelmPlaces.create({ concurrency });
    this.places.set(cluster, places);
    return places;
  }

  private async measure(
    options: Parameters<HelmCli['execute']>[0],
  ): Promise<string> {
    const began = performance.now();
    let result = 'ok';
    try {
      return await this.execute(options);
    } catch (error) {
      result = 'Error';
      if (error instanceof HelmError) {
        result = error.kind;
        this.doubt(error);
      }
      throw error;
    } finally {
      const seconds = (performance.now() - began) / 1000;
      this.onCall?.({ command: options.args[0], result, seconds });
    }
  }

  /** What was once a Helm that works may have been replaced or hang now: before the next call it has to say its version. */
  private doubt(error: HelmError): void {
    if (error.unusable || ['TimedOut', 'Unknown'].includes(error.kind)) {
      this.major = undefined;
    }
  }

  private async execute(options: {
    args: string[];
    stdin?: string;
    signal?: AbortSignal;
    timeoutMs?: number;
    place?: HelmPlace;
  }): Promise<string> {
    // An ES module, and this package is not.
    const { execa } = await import('execa');
    const signals = [this.shutdown.signal];
    if (options.signal) {
      signals.push(options.signal);
    }
    const call = execa(this.config.binary, options.args, {
      input: options.stdin ?? '',
      env: Object.fromEntries(
        Object.entries(process.env).filter(([key]) => PASSED_ON.test(key)),
      ),
      extendEnv: false,
      timeout: options.timeoutMs ?? this.config.timeoutSeconds * 1000,
      forceKillAfterDelay: KILL_DELAY_MS,
      cancelSignal: AbortSignal.any(signals),
      reject: false,
    });
    this.giveWay(call.pid, PRIORITIES[options.place ?? 'shared']);
    const result = await call;
    if (!result.failed) {
      return result.stdout;
    }
    const output = lastLines(result.stderr || result.stdout);
    if (result.isCanceled) {
      throw new HelmError('Cancelled', output);
    }
    if (result.timedOut) {
      throw new HelmError('TimedOut', output);
    }
    if (result.code === 'ENOENT' || result.code === 'EACCES') {
      throw new HelmError(
        'Missing',
        `'${this.config.binary}' is not there or cannot be run`,
      );
    }
    throw new HelmError(classifyHelmOutput(output), output);
  }

  /** A person waits for the portal's answer and nobody for Helm's last tenth of a second, so the portal goes first. */
  private giveWay(pid: number | undefined, priority: number): void {
    if (pid === undefined) return;
    try {
      setPriority(pid, priority);
    } catch (error) {
      // The call may have ended already.
      this.logger.debug(`Helm runs at the portal's own priority: ${error}`);
    }
  }

  private async readVersion(): Promise<number> {
    const { binary } = this.config;
    const version = await this.execute({
      args: ['version', '--template', '{{.Version}}'],
      timeoutMs: VERSION_TIMEOUT_MS,
    }).catch(error => {
      throw unusable(error, binary);
    });
    const major = Number(/^v(\d+)\./.exec(version.trim())?.[1]);
    if (major !== 3 && major !== 4) {
      throw new HelmError(
        'UnsupportedVersion',
        `'${binary}' is not Helm 3 or 4 but says that it is ${
          lastLines(version) || 'nothing'
        }`,
      );
    }
    this.logger.info(`Using Helm ${version.trim()}`);
    return major;
  }
}

/** Whatever keeps Helm from saying its version keeps it from everything else; only a shutdown says nothing about it. */
function unusable(error: unknown, binary: string): unknown {
  if (
    !(error instanceof HelmError) ||
    error.unusable ||
    error.kind === 'Cancelled'
  ) {
    return error;
  }
  const seconds = VERSION_TIMEOUT_MS / 1000;
  return new HelmError(
    'NotAnswering',
    error.kind === 'TimedOut'
      ? `'${binary}' has not said its version within ${seconds} s`
      : `'${binary}' does not say its version: ${error.output || 'it failed'}`,
  );
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-8).join('\n').slice(-2000);
}
