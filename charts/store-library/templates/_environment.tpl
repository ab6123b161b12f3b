{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
What global.environment stands for where the values say nothing themselves, as YAML: an entry of environments.
*/ -}}
{{- define "store.environment" -}}
{{- toYaml (get (.Values.environments | default dict) .Values.global.environment | default dict) -}}
{{- end -}}

{{- /* Name of the store's plan. */ -}}
{{- define "store.planName" -}}
{{- .Values.store.plan | default (include "store.environment" . | fromYaml).plan -}}
{{- end -}}
