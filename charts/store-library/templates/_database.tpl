{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
The StatefulSet of the store's database, whichever it is: one pod on one volume.
Takes a dict: root, user (id of user and group), graceSeconds, containers and volumes (YAML lists).
*/ -}}
{{- define "store.databaseSet" -}}
{{- $root := .root -}}
{{- $name := include "store.object" (list $root "db") -}}
{{- $existing := dict -}}
{{- with (lookup "apps/v1" "StatefulSet" $root.Release.Namespace $name).spec -}}
{{- $existing = (first .volumeClaimTemplates).spec -}}
{{- end -}}
{{- $persistence := $root.Values.store.persistence -}}
{{- $size := $persistence.size | default (include "store.plan" $root | fromYaml).storage -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  {{- include "store.metadata" (dict "root" $root "name" $name "component" "db" "annotations" (include "store.deletionPolicy" $root | fromYaml)) | nindent 2 }}
spec:
  replicas: {{ include "store.singleReplica" $root }}
  serviceName: {{ $name }}
  {{- include "store.volumeRetention" $root | nindent 2 }}
  selector:
    matchLabels:
      {{- include "store.selectorLabels" (list $root "db") | nindent 6 }}
  template:
    metadata:
      {{- include "store.podMetadata" (list $root "db") | nindent 6 }}
    spec:
      {{- include "store.podSpec" (dict "root" $root "component" "db" "user" .user "graceSeconds" .graceSeconds) | nindent 6 }}
      containers:
        {{- .containers | nindent 8 }}
      volumes:
        {{- .volumes | nindent 8 }}
  volumeClaimTemplates:
    - metadata:
        name: data
        labels:
          {{- include "store.podLabels" (list $root "db") | nindent 10 }}
      spec:
        accessModes: [ReadWriteOnce]
        {{- include "store.claim" (dict "root" $root "storageClass" $persistence.storageClass "size" $size "existing" $existing) | nindent 8 }}
{{- end -}}

{{- /* How the app, and what works on its data, reach the database. Takes a dict: root, port. */ -}}
{{- define "store.databaseEnv" -}}
- name: DATABASE_HOST
  value: {{ include "store.object" (list .root "db") }}
- name: DATABASE_PORT
  value: {{ .port | quote }}
- name: DATABASE_NAME
  value: {{ .root.Chart.Name }}
- name: DATABASE_USER
  value: {{ .root.Chart.Name }}
{{ include "store.secretEnv" (list .root "DATABASE_PASSWORD" "db-password") }}
{{- end -}}

{{- /* What the portal keeps to when it deletes the store, written where an operator sees it. */ -}}
{{- define "store.deletionPolicy" -}}
storekeeper.io/retain-data: {{ .Values.deletionPolicy.retainData | quote }}
storekeeper.io/backup-before-delete: {{ .Values.deletionPolicy.backupBeforeDelete | quote }}
storekeeper.io/retention-days: {{ .Values.deletionPolicy.retentionDays | quote }}
{{- end -}}
