{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
The store's one host. Takes a dict: root, routes (a list of dicts: path, component, port).
*/ -}}
{{- define "store.ingress" -}}
{{- $root := .root -}}
{{- $ingress := .root.Values.ingress -}}
{{- $annotations := deepCopy ($ingress.annotations | default dict) -}}
{{- if and $ingress.tls.enabled $ingress.tls.issuer (not $ingress.tls.existingSecret) -}}
{{- $key := ternary "cert-manager.io/cluster-issuer" "cert-manager.io/issuer" (eq $ingress.tls.issuerKind "ClusterIssuer") -}}
{{- $_ := set $annotations $key $ingress.tls.issuer -}}
{{- end -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  {{- include "store.metadata" (dict "root" .root "name" (include "store.name" .root) "component" "ingress" "annotations" $annotations) | nindent 2 }}
spec:
  {{- with $ingress.class }}
  ingressClassName: {{ . | quote }}
  {{- end }}
  {{- if $ingress.tls.enabled }}
  tls:
    - hosts:
        - {{ include "store.host" .root | quote }}
      secretName: {{ $ingress.tls.existingSecret | default (include "store.object" (list .root "tls")) }}
  {{- end }}
  rules:
    - host: {{ include "store.host" .root | quote }}
      http:
        paths:
          {{- range .routes }}
          - path: {{ .path }}
            pathType: Prefix
            backend:
              service:
                name: {{ include "store.object" (list $root .component) }}
                port:
                  number: {{ .port }}
          {{- end }}
{{- end -}}
