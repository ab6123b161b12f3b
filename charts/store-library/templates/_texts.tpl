{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /* What shoppers read above the door. */ -}}
{{- define "store.title" -}}
{{- .Values.store.title | default (include "store.name" .) -}}
{{- end -}}

{{- /* A literal value: Kubernetes replaces $(NAME) in values by another variable, unless the dollar is doubled. */ -}}
{{- define "store.literal" -}}
{{- . | replace "$" "$$" | quote -}}
{{- end -}}
