{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
Class and size of a StatefulSet's claim, as lines of its spec. Takes a dict: root, storageClass, size (of a new volume),
existing (the template's spec as the cluster has it, or nothing). What is there stays: these templates cannot change.
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

{{- /*
A claim of the release's own. What is there keeps its size, and its class too: neither may change. An annotation says what
class the claim was asked to have, if any: a revision that names the cluster's default class where an earlier one left it
open could never be rolled back, as the class would be taken away again.
Takes a dict: root, name, component, accessMode, storageClass, size.
*/ -}}
{{- define "store.volume" -}}
{{- $found := lookup "v1" "PersistentVolumeClaim" .root.Release.Namespace .name -}}
{{- $class := .storageClass | default .root.Values.global.storageClass | default (include "store.environment" .root | fromYaml).storageClass -}}
{{- $size := .size -}}
{{- if $found -}}
{{- $named := include "store.namesClass" (dict "root" .root "found" $found "class" $class) -}}
{{- $class = ternary $found.spec.storageClassName "" (eq $named "true") -}}
{{- $size = $found.spec.resources.requests.storage -}}
{{- end -}}
{{- $annotations := dict "storekeeper.io/storage-class" ($class | default "") -}}
{{- if .root.Values.deletionPolicy.retainData }}{{ $_ := set $annotations "helm.sh/resource-policy" "keep" }}{{ end -}}
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  {{- include "store.metadata" (dict "root" .root "name" .name "component" .component "annotations" $annotations) | nindent 2 }}
spec:
  accessModes: [{{ .accessMode }}]
  resources:
    requests:
      storage: {{ $size | quote }}
  {{- with $class }}
  storageClassName: {{ . | quote }}
  {{- end }}
{{- end -}}

{{- /*
Whether the release's last revision named the class of a claim that is there. Before version 0.2 no annotation says so: then
the fields that Helm applied do, or, where Helm applied none (Helm 3), that revisions from the second on named it.
Takes a dict: root, found, class.
*/ -}}
{{- define "store.namesClass" -}}
{{- $annotations := .found.metadata.annotations | default dict -}}
{{- if hasKey $annotations "storekeeper.io/storage-class" -}}
{{- ternary "true" "" (ne (get $annotations "storekeeper.io/storage-class") "") -}}
{{- else -}}
{{- $applied := false -}}
{{- $named := false -}}
{{- range .found.metadata.managedFields -}}
{{- if eq .operation "Apply" -}}
{{- $applied = true -}}
{{- if hasKey (dig "f:spec" dict .fieldsV1) "f:storageClassName" }}{{ $named = true }}{{ end -}}
{{- end -}}
{{- end -}}
{{- if or $named (and (not $applied) (or .class (gt (int .root.Release.Revision) 2))) -}}true{{- end -}}
{{- end -}}
{{- end -}}

{{- /* The volume of what the owner uploads, {name}-uploads; every replica of the app has it. */ -}}
{{- define "store.uploads" -}}
{{- $uploads := .Values.store.uploads -}}
{{- $size := (include "store.sizes" . | fromYaml).uploads -}}
{{- include "store.volume" (dict "root" . "name" (include "store.object" (list . "uploads")) "component" "app" "accessMode" $uploads.accessMode "storageClass" $uploads.storageClass "size" $size) -}}
{{- end -}}

{{- /*
A volume of one node is of use only to pods on that node, so those that mount it look for each other. The first of them
goes where it likes: the scheduler lets a pod pass that would wait for none but its own kind. So an update can start the
next pod before it ends the last one.
Takes a dict: root, uploads (a list of components).
*/ -}}
{{- define "store.uploadsAffinity" -}}
podAffinity:
  requiredDuringSchedulingIgnoredDuringExecution:
    - topologyKey: kubernetes.io/hostname
      labelSelector:
        matchLabels:
          app.kubernetes.io/name: {{ .root.Chart.Name }}
          app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
        matchExpressions:
          - { key: app.kubernetes.io/component, operator: In, values: {{ toJson .uploads }} }
{{- end -}}
