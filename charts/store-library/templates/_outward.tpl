{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
The ways out of the store that the operator adds, such as to a mail server. Takes a dict: root, components (that may go
them).
*/ -}}
{{- define "store.outward" -}}
{{- $root := .root -}}
{{- with $root.Values.networkPolicy.egress -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "store.metadata" (dict "root" $root "name" (include "store.object" (list $root "outward")) "component" "network") | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: {{ $root.Chart.Name }}
      app.kubernetes.io/instance: {{ $root.Release.Name | quote }}
    matchExpressions:
      - { key: app.kubernetes.io/component, operator: In, values: {{ toJson $.components }} }
  policyTypes: [Egress]
  egress:
    {{- toYaml . | nindent 4 }}
{{- end -}}
{{- end -}}
