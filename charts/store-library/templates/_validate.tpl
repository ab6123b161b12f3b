{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /* What a schema cannot say. */ -}}
{{- define "store.validate" -}}
{{- $name := include "store.name" . -}}
{{- if not (regexMatch "^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$" $name) -}}
{{- fail (printf "store.name (or the release's name) %q: at most 40 lower-case letters, digits and hyphens are needed, a letter first and no hyphen last" $name) -}}
{{- end -}}
{{- if ne .Values.store.engine .Chart.Name -}}
{{- fail (printf "store.engine is %q, and this is the chart of %q" .Values.store.engine .Chart.Name) -}}
{{- end -}}
{{- end -}}
