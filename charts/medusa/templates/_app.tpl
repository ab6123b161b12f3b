{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /* How the server and set-up reach the database. */ -}}
{{- define "medusa.databaseEnv" -}}
- name: DATABASE_HOST
  value: {{ include "store.object" (list . "db") }}
- name: DATABASE_PORT
  value: "5432"
- name: DATABASE_NAME
  value: {{ .Chart.Name }}
- name: DATABASE_USER
  value: {{ .Chart.Name }}
{{ include "store.secretEnv" (list . "DATABASE_PASSWORD" "db-password") }}
{{- end -}}

{{- define "medusa.title" -}}
{{- .Values.store.title | default (include "store.name" .) -}}
{{- end -}}

{{- /* A literal value: Kubernetes replaces $(NAME) in values by another variable, unless the dollar is doubled. */ -}}
{{- define "medusa.literal" -}}
{{- . | replace "$" "$$" | quote -}}
{{- end -}}
