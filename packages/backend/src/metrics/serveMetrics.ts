// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { metrics } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';

/**
 * Serves metrics to Prometheus where OpenTelemetry's own environment variables say so. It has to happen before any
 * plugin makes its instruments: an instrument that is made earlier measures nothing.
 */
export async function serveMetrics(
  environment: NodeJS.ProcessEnv,
): Promise<MeterProvider | undefined> {
  const exporters = (environment.OTEL_METRICS_EXPORTER ?? '').split(',');
  if (!exporters.map(name => name.trim()).includes('prometheus')) {
    return undefined;
  }
  const exporter = new PrometheusExporter({
    host: environment.OTEL_EXPORTER_PROMETHEUS_HOST ?? 'localhost',
    port: Number(environment.OTEL_EXPORTER_PROMETHEUS_PORT ?? 9464),
    preventServerStart: true,
  });
  const provider = new MeterProvider({ readers: [exporter] });
  metrics.setGlobalMeterProvider(provider);
  await exporter.startServer();
  return provider;
}
