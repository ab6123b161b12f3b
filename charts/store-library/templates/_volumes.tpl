{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
Class and size of a claim, as lines of its spec. Takes a dict: root, storageClass, size (of a new volume), existing (the
claim's spec as the cluster has it, or nothing). What is there keeps its class and size: a StatefulSet's templates cannot
change, and many classes cannot grow, so that a change of the plan would fail.
*/ -}}
{{- define "store.claim" -}}
{{- $existing := .existing | default dict -}}
{{- $class := .storageClass | default .root.Values.global.storageClass | default (include "store.environment" .root | fromYaml).storageClass -}}
{{- $size := .size -}}
{{- if $existing -}}
{{- $class = $existing.storageClassName -}}
{{- $size = $existing.resources.requests.storage -}}
{{- end -}}
resources:
  requests:
    storage: {{ $size | quote }}
{{- with $class }}
storageClassName: {{ . | quote }}
{{- end }}
{{- end -}}

{{- /* A claim of the release's own. Takes a dict: root, name, component, accessMode, storageClass, size. */ -}}
{{- define "store.volume" -}}
{{- $existing := (lookup "v1" "PersistentVolumeClaim" .root.Release.Namespace .name).spec -}}
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  {{- include "store.metadata" (dict "root" .root "name" .name "component" .component "annotations" (ternary (dict "helm.sh/resource-policy" "keep") dict .root.Values.deletionPolicy.retainData)) | nindent 2 }}
spec:
  accessModes: [{{ .accessMode }}]
  {{- include "store.claim" (dict "root" .root "storageClass" .storageClass "size" .size "existing" $existing) | nindent 2 }}
{{- end -}}

{{- /* The volume of what the owner uploads, {name}-uploads; every replica of the app has it. */ -}}
{{- define "store.uploads" -}}
{{- $uploads := .Values.store.uploads -}}
{{- $size := $uploads.size | default (include "store.plan" . | fromYaml).uploads -}}
{{- include "store.volume" (dict "root" . "name" (include "store.object" (list . "uploads")) "component" "app" "accessMode" $uploads.accessMode "storageClass" $uploads.storageClass "size" $size) -}}
{{- end -}}

{{- /*
How pods that share the uploads are replaced. A volume of one node cannot be had by the next pod, which may be on another
node, before the last one let go of it.
*/ -}}
{{- define "store.uploadsStrategy" -}}
{{- $shared := eq .Values.store.uploads.accessMode "ReadWriteMany" -}}
type: RollingUpdate
rollingUpdate:
  maxSurge: {{ ternary 1 0 $shared }}
  maxUnavailable: {{ ternary 0 1 $shared }}
{{- end -}}

{{- /*
A volume of one node is of use only to pods on that node, so those that mount it look for each other. The first of them
goes where it likes: the scheduler lets a pod pass that would wait for none but its own kind.
Takes a dict: root, uploads (a list of components).
*/ -}}
{{- define "store.uploadsAffinity" -}}
podAffinity:
  requiredDuringSchedulingIgnoredDuringExecution:
    - topologyKey: kubernetes.io/hostname
      labelSelector:
        matchLabels:
          app.kubernetes.io/name: {{ .root.Chart.Name }}
          app.kubernetes.io/instance: {{ .root.Release.Name }}
        matchExpressions:
          - { key: app.kubernetes.io/component, operator: In, values: {{ toJson .uploads }} }
{{- end -}}
