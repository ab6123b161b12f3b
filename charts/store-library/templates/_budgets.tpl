{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
One disruption budget for each component. "At most one away" holds for a single replica too, where "at least one there"
would block every drain of a node. Takes a dict: root, components.
*/ -}}
{{- define "store.budgets" -}}
{{- $root := .root -}}
{{- range $index, $component := .components }}
{{- if $index }}
---
{{ end -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "store.metadata" (dict "root" $root "name" (include "store.object" (list $root $component)) "component" $component) | nindent 2 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      {{- include "store.selectorLabels" (list $root $component) | nindent 6 }}
{{- end }}
{{- end -}}
