// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  MetricAttributes,
  MetricsService,
  MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';

type Measurement = { value: number; attributes: MetricAttributes };

/** A metrics service that remembers what was measured, and collects the gauges when it is asked. */
export class RecordedMetrics implements MetricsService {
  private readonly measured = new Map<string, Measurement[]>();
  private readonly callbacks = new Map<
    string,
    Set<MetricsServiceObservableCallback>
  >();

  static create() {
    return new RecordedMetrics();
  }

  private constructor() {}

  /** Names of all instruments that were made. */
  get names(): string[] {
    return [...this.measured.keys()].sort();
  }

  /** What was measured, or what a gauge says now. */
  async read(name: string): Promise<Measurement[]> {
    const read: Measurement[] = [...(this.measured.get(name) ?? [])];
    for (const callback of this.callbacks.get(name) ?? []) {
      await callback({
        observe: (value, attributes = {}) => read.push({ value, attributes }),
      });
    }
    return read;
  }

  createCounter = (name: string) => ({ add: this.recorder(name) });
  createUpDownCounter = (name: string) => ({ add: this.recorder(name) });
  createHistogram = (name: string) => ({ record: this.recorder(name) });
  createGauge = (name: string) => ({ record: this.recorder(name) });
  createObservableCounter = (name: string) => this.observable(name);
  createObservableUpDownCounter = (name: string) => this.observable(name);
  createObservableGauge = (name: string) => this.observable(name);

  private recorder(name: string) {
    const measurements: Measurement[] = [];
    this.measured.set(name, measurements);
    return (value: number, attributes: MetricAttributes = {}) => {
      measurements.push({ value, attributes });
    };
  }

  private observable(name: string) {
    const callbacks = new Set<MetricsServiceObservableCallback>();
    this.measured.set(name, []);
    this.callbacks.set(name, callbacks);
    return {
      addCallback: (callback: MetricsServiceObservableCallback) => {
        callbacks.add(callback);
      },
      removeCallback: (callback: MetricsServiceObservableCallback) => {
        callbacks.delete(callback);
      },
    };
  }
}
