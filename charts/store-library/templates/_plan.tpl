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
{{- $resources := mergeOverwrite (deepCopy (index $plan.resources .component)) (.override | default dict) -}}
{{- with dig "limits" "memory" "" $resources -}}
{{- $most := $plan.quota.memoryPerContainer -}}
{{- if gt (include "store.bytes" . | float64) (include "store.bytes" $most | float64) -}}
{{- $name := include "store.planName" $.root -}}
{{- fail (printf "%s of memory for %q is more than the plan %s allows a container: take a larger plan, or raise plans.%s.quota.memoryPerContainer (%s)" (toString .) $.component $name $name $most) -}}
{{- end -}}
{{- end -}}
{{- toYaml $resources -}}
{{- end -}}

{{- /* Sizes of the volumes, as YAML: data, uploads. The quota has to hold both. */ -}}
{{- define "store.sizes" -}}
{{- $plan := include "store.plan" . | fromYaml -}}
{{- $data := .Values.store.persistence.size | default $plan.storage -}}
{{- $uploads := .Values.store.uploads.size | default $plan.uploads -}}
{{- if gt (addf (include "store.bytes" $data) (include "store.bytes" $uploads)) (include "store.bytes" $plan.quota.storage | float64) -}}
{{- $name := include "store.planName" . -}}
{{- fail (printf "volumes of %s and %s are more than the plan %s allows: take a larger plan, or raise plans.%s.quota.storage (%s)" (toString $data) (toString $uploads) $name $name $plan.quota.storage) -}}
{{- end -}}
data: {{ $data | quote }}
uploads: {{ $uploads | quote }}
{{- end -}}

{{- /* A quantity of Kubernetes, such as 1.5Gi, in bytes. */ -}}
{{- define "store.bytes" -}}
{{- $unit := regexFind "[kKMGT]i?$" (toString .) -}}
{{- $factors := dict "" 1 "k" 1e3 "M" 1e6 "G" 1e9 "T" 1e12 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 -}}
{{- mulf (trimSuffix $unit (toString .) | float64) (get $factors $unit) -}}
{{- end -}}
