{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
The StatefulSet of the store's database, whichever it is: one pod on one volume.

The volume's claim is made beforehand, under the name that the StatefulSet gives it. One that the StatefulSet makes and
has to delete again is changed by its controller at the moment when the scheduler wants to place the pod; that attempt is
lost then, and the next one comes a second or more later.
Takes a dict: root, user (id of user and group), graceSeconds, containers and volumes (YAML lists).
*/ -}}
{{- define "store.databaseSet" -}}
{{- $root := .root -}}
{{- $name := include "store.object" (list $root "db") -}}
{{- $persistence := $root.Values.store.persistence -}}
{{- $size := (include "store.sizes" $root | fromYaml).data -}}
{{- $existing := dict -}}
{{- $labels := include "store.podLabels" (list $root "db") | fromYaml -}}
{{- with (lookup "apps/v1" "StatefulSet" $root.Release.Namespace $name).spec -}}
{{- $template := first .volumeClaimTemplates -}}
{{- $existing = $template.spec -}}
{{- $labels = $template.metadata.labels -}}
{{- end -}}
{{- $claim := printf "data-%s-0" $name -}}
{{- $claimed := include "store.claimedBySet" (dict "root" $root "claim" $claim) -}}
{{- if not $claimed -}}
{{ include "store.volume" (dict "root" $root "name" $claim "component" "db" "accessMode" "ReadWriteOnce" "storageClass" $persistence.storageClass "size" $size) }}
---
{{ end -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  {{- include "store.metadata" (dict "root" $root "name" $name "component" "db" "annotations" (include "store.deletionPolicy" $root | fromYaml)) | nindent 2 }}
spec:
  replicas: {{ include "store.singleReplica" $root }}
  serviceName: {{ $name }}
  {{- if $claimed }}
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: {{ ternary "Retain" "Delete" $root.Values.deletionPolicy.retainData }}
    whenScaled: Retain
  {{- end }}
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
          {{- toYaml $labels | nindent 10 }}
      spec:
        accessModes: [ReadWriteOnce]
        {{- include "store.claim" (dict "root" $root "storageClass" $persistence.storageClass "size" $size "existing" $existing) | nindent 8 }}
{{- end -}}

{{- /* Whether the claim was made by the StatefulSet, as that of a store from before version 0.2 was. Takes a dict: root, claim. */ -}}
{{- define "store.claimedBySet" -}}
{{- with lookup "v1" "PersistentVolumeClaim" .root.Release.Namespace .claim -}}
{{- if ne (dig "annotations" "meta.helm.sh/release-name" "" .metadata) $.root.Release.Name }}true{{ end -}}
{{- end -}}
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

{{- /* What is wished for the store's end, written where an operator, and programs that make back-ups, see it. */ -}}
{{- define "store.deletionPolicy" -}}
storekeeper.io/retain-data: {{ .Values.deletionPolicy.retainData | quote }}
storekeeper.io/backup-before-delete: {{ .Values.deletionPolicy.backupBeforeDelete | quote }}
storekeeper.io/retention-days: {{ .Values.deletionPolicy.retentionDays | quote }}
{{- end -}}
