{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
One disruption budget for each component. "At most one away" holds for a single replica too, where "at least one there"
would block every drain of a node. Replicas that share a volume of one node (store.uploadsAffinity) can only leave it
together: while one of them stays, its volume keeps the others from running elsewhere, and the drain would wait for ever.
Takes a dict: root, components, uploads (the components that mount the owner's uploads).
*/ -}}
{{- define "store.budgets" -}}
{{- $root := .root -}}
{{- $several := or (include "store.autoscaled" $root) (gt (include "store.replicas" $root | int) 1) -}}
{{- $together := ternary .uploads list (and $several (eq $root.Values.store.uploads.accessMode "ReadWriteOnce")) -}}
{{- range $index, $component := .components }}
{{- if $index }}
---
{{ end -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "store.metadata" (dict "root" $root "name" (include "store.object" (list $root $component)) "component" $component) | nindent 2 }}
spec:
  maxUnavailable: {{ ternary "100%" 1 (has $component $together) }}
  {{- if semverCompare ">=1.27-0" $root.Capabilities.KubeVersion.Version }}
  # A pod that serves nobody holds up no drain.
  unhealthyPodEvictionPolicy: AlwaysAllow
  {{- end }}
  selector:
    matchLabels:
      {{- include "store.selectorLabels" (list $root $component) | nindent 6 }}
{{- end }}
{{- end -}}
