{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /* Whether the number of replicas is the autoscaler's to choose. A store that is closed or stopped has none. */ -}}
{{- define "store.autoscaled" -}}
{{- $store := .Values.store -}}
{{- if and (dig "autoscaling" "enabled" false $store) (not $store.stopped) (ne (toString $store.replicas) "0") -}}true{{- end -}}
{{- end -}}

{{- /* The line of a Deployment's spec; none under an autoscaler, whose choice an upgrade would undo. */ -}}
{{- define "store.replicasLine" -}}
{{- if not (include "store.autoscaled" .) -}}
replicas: {{ include "store.replicas" . }}
{{- end -}}
{{- end -}}

{{- /*
An autoscaler for each component that may have several replicas. It aims at processor time in cores and not in percent of
the request: requests are what a component uses at rest. Takes a dict: root, components.
*/ -}}
{{- define "store.autoscalers" -}}
{{- $root := .root -}}
{{- if include "store.autoscaled" $root -}}
{{- $scaling := $root.Values.store.autoscaling -}}
{{- $least := kindIs "invalid" $scaling.minReplicas | ternary (include "store.plan" $root | fromYaml).replicas $scaling.minReplicas | int -}}
{{- if lt (int $scaling.maxReplicas) $least -}}
{{- fail (printf "store.autoscaling.maxReplicas is %d, and at least %d replicas are wanted" (int $scaling.maxReplicas) $least) -}}
{{- end -}}
{{- range $index, $component := .components }}
{{- if $index }}
---
{{ end -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  {{- include "store.metadata" (dict "root" $root "name" (include "store.object" (list $root $component)) "component" $component) | nindent 2 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "store.object" (list $root $component) }}
  minReplicas: {{ $least }}
  maxReplicas: {{ $scaling.maxReplicas }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: AverageValue
          averageValue: {{ $scaling.targetCPU | quote }}
{{- end }}
{{- end -}}
{{- end -}}
