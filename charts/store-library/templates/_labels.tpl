{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
What a component is selected by. Never changes. Takes a list: root, component.
Whoever names a store, a release or a namespace may call it no, on, null or 2024: a name that stands alone is quoted.
*/ -}}
{{- define "store.selectorLabels" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: {{ $root.Chart.Name }}
app.kubernetes.io/instance: {{ $root.Release.Name | quote }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{- /* Labels of pods and volume claims. Without versions: a new version of the chart alone restarts nothing. */ -}}
{{- define "store.podLabels" -}}
{{- $root := index . 0 -}}
{{ include "store.selectorLabels" . }}
app.kubernetes.io/part-of: store-platform
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
storekeeper.io/store-id: {{ include "store.id" $root | quote }}
{{- end -}}

{{- /* Labels of pods, with those that the values add. */ -}}
{{- define "store.podLabelsWithExtra" -}}
{{ include "store.podLabels" . }}
{{- with (index . 0).Values.labels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- /* Labels of every other object. Takes a list: root, component. */ -}}
{{- define "store.labels" -}}
{{- $root := index . 0 -}}
{{ include "store.podLabelsWithExtra" . }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" }}
{{- end -}}

{{- /* Metadata of an object. Takes a dict: root, name, component, and optionally annotations. */ -}}
{{- define "store.metadata" -}}
name: {{ .name | quote }}
namespace: {{ .root.Release.Namespace | quote }}
labels:
  {{- include "store.labels" (list .root .component) | nindent 2 }}
{{- with mergeOverwrite (dict) (.root.Values.annotations | default dict) (.annotations | default dict) }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}
