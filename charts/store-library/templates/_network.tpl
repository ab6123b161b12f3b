{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
Nothing may speak to anything, except: the flows of a list, the ingress controller to what it serves, and those that
look up names. Takes a dict: root, flows (a list of dicts: from, to, port; from "ingress" is the ingress controller).
*/ -}}
{{- define "store.network" -}}
{{- $root := .root -}}
{{- $flows := .flows -}}
{{- $components := list -}}
{{- range $flows -}}
{{- if ne .from "ingress" }}{{ $components = append $components .from }}{{ end -}}
{{- $components = append $components .to -}}
{{- end -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "store.metadata" (dict "root" $root "name" (include "store.object" (list $root "default-deny")) "component" "network") | nindent 2 }}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
{{- range $component := $components | uniq }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "store.metadata" (dict "root" $root "name" (include "store.object" (list $root $component)) "component" $component) | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "store.selectorLabels" (list $root $component) | nindent 6 }}
  policyTypes: [Ingress, Egress]
  {{- $inward := list }}{{ $outward := list }}
  {{- range $flows }}
  {{- if eq .to $component }}{{ $inward = append $inward . }}{{ end }}
  {{- if eq .from $component }}{{ $outward = append $outward . }}{{ end }}
  {{- end }}
  {{- with $inward }}
  ingress:
    {{- range . }}
    - from:
        {{- if eq .from "ingress" }}
        {{- include "store.ingressController" $root | nindent 8 }}
        {{- else }}
        - podSelector:
            matchLabels:
              {{- include "store.selectorLabels" (list $root .from) | nindent 14 }}
        {{- end }}
      ports:
        - protocol: TCP
          port: {{ .port }}
    {{- end }}
  {{- end }}
  {{- with $outward }}
  egress:
    {{- range . }}
    - to:
        - podSelector:
            matchLabels:
              {{- include "store.selectorLabels" (list $root .to) | nindent 14 }}
      ports:
        - protocol: TCP
          port: {{ .port }}
    {{- end }}
    {{- include "store.nameLookup" $root | nindent 4 }}
  {{- end }}
{{- end }}
{{- if include "store.certificateRequested" $root }}
---
{{ include "store.certificateSolver" $root }}
{{- end }}
{{- end -}}

{{- /* Where requests of the ingress controller come from. */ -}}
{{- define "store.ingressController" -}}
- namespaceSelector:
    matchLabels:
      kubernetes.io/metadata.name: {{ .Values.ingress.controllerNamespace | quote }}
{{- range .Values.ingress.controllerCidrs }}
- ipBlock:
    cidr: {{ . | quote }}
{{- end }}
{{- end -}}

{{- /* The way to the cluster's DNS, and to nothing else. */ -}}
{{- define "store.nameLookup" -}}
- to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: {{ .Values.networkPolicy.dns.namespace | quote }}
      podSelector:
        matchLabels:
          {{- toYaml .Values.networkPolicy.dns.podLabels | nindent 10 }}
    {{- range .Values.networkPolicy.dns.cidrs }}
    - ipBlock:
        cidr: {{ . | quote }}
    {{- end }}
  ports:
    - protocol: UDP
      port: {{ .Values.networkPolicy.dns.port }}
    - protocol: TCP
      port: {{ .Values.networkPolicy.dns.port }}
{{- end -}}

{{- /* cert-manager answers the issuer's question from a pod in the store's namespace. */ -}}
{{- define "store.certificateSolver" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "store.metadata" (dict "root" . "name" (include "store.object" (list . "certificate-solver")) "component" "network") | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      acme.cert-manager.io/http01-solver: "true"
  policyTypes: [Ingress]
  ingress:
    - from:
        {{- include "store.ingressController" . | nindent 8 }}
      ports:
        - protocol: TCP
          port: 8089
{{- end -}}
