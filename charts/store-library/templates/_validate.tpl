{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /* What a schema cannot say. */ -}}
{{- define "store.validate" -}}
{{- $name := include "store.name" . -}}
{{- if not (regexMatch "^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$" $name) -}}
{{- fail (printf "store.name (or the release's name) %q: at most 40 lower-case letters, digits and hyphens are needed, a letter first and no hyphen last" $name) -}}
{{- end -}}
{{- /* A chart that this one is a part of has keys of its own there, which the schema cannot know. */ -}}
{{- if .Chart.IsRoot -}}
{{- range $key := keys .Values.global | sortAlpha -}}
{{- if not (has $key (list "environment" "baseDomain" "storageClass" "imageRegistry" "imagePullSecrets")) -}}
{{- fail (printf "global.%s: there is no such key" $key) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range $label := keys (.Values.labels | default dict) | sortAlpha -}}
{{- if or (hasKey (include "store.podLabels" (list $ "any") | fromYaml) $label) (has $label (list "app.kubernetes.io/version" "helm.sh/chart")) (hasPrefix "storekeeper.io/" $label) -}}
{{- fail (printf "labels: %q is the chart's own, and pods are found by it" $label) -}}
{{- end -}}
{{- end -}}
{{- if ne .Values.store.engine .Chart.Name -}}
{{- fail (printf "store.engine is %q, and this is the chart of %q" .Values.store.engine .Chart.Name) -}}
{{- end -}}
{{- end -}}
