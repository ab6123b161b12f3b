{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
The account that the store's pods run as. Nothing in a store speaks to the API server: the token is not mounted, and
the role allows nothing. It is there as the place for a permission, should an engine ever need one.
*/ -}}
{{- define "store.identity" -}}
{{- $metadata := include "store.metadata" (dict "root" . "name" (include "store.name" .) "component" "identity") -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- $metadata | nindent 2 }}
automountServiceAccountToken: false
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  {{- $metadata | nindent 2 }}
rules: []
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  {{- $metadata | nindent 2 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: {{ include "store.name" . | quote }}
subjects:
  - kind: ServiceAccount
    name: {{ include "store.name" . | quote }}
    namespace: {{ .Release.Namespace | quote }}
{{- end -}}
