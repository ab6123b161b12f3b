{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /* The plan's entry as YAML, to be read with fromYaml. */ -}}
{{- define "store.plan" -}}
{{- $plan := include "store.planName" . -}}
{{- if not (hasKey .Values.plans $plan) -}}
{{- fail (printf "store.plan is %q, and plans has only: %s" $plan (keys .Values.plans | sortAlpha | join ", ")) -}}
{{- end -}}
{{- toYaml (index .Values.plans $plan) -}}
{{- end -}}

{{- /* Replicas of what serves shoppers: none while stopped, the wish, or else what the plan gives. */ -}}
{{- define "store.replicas" -}}
{{- if .Values.store.stopped -}}
0
{{- else if kindIs "invalid" .Values.store.replicas -}}
{{- (include "store.plan" . | fromYaml).replicas -}}
{{- else -}}
{{- .Values.store.replicas -}}
{{- end -}}
{{- end -}}

{{- /* Replicas of what there is one of. */ -}}
{{- define "store.singleReplica" -}}
{{- ternary 0 1 .Values.store.stopped -}}
{{- end -}}

{{- /* Resources of a component: the plan's, overridden by the values'. Takes a dict: root, component, override. */ -}}
{{- define "store.resources" -}}
{{- $plan := include "store.plan" .root | fromYaml -}}
{{- toYaml (mergeOverwrite (deepCopy (index $plan.resources .component)) (.override | default dict)) -}}
{{- end -}}
