{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
What global.environment stands for where the values say nothing themselves, as YAML: an entry of environments.
*/ -}}
{{- define "store.environment" -}}
{{- $environment := .Values.global.environment -}}
{{- if not (hasKey (.Values.environments | default dict) $environment) -}}
{{- fail (printf "global.environment is %q, and environments has only: %s" $environment (keys .Values.environments | sortAlpha | join ", ")) -}}
{{- end -}}
{{- toYaml (index .Values.environments $environment) -}}
{{- end -}}

{{- /* Name of the store's plan. */ -}}
{{- define "store.planName" -}}
{{- .Values.store.plan | default (include "store.environment" . | fromYaml).plan -}}
{{- end -}}
