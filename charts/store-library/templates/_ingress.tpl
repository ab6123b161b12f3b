{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
The store's one host, and the way from http to https. nginx knows an annotation for that. Traefik has none that needs no
resource of its own: there the store's Ingress is bound to the entry point of https, and another one, on that of http, leads
to the component that shoppers meet first, which answers every path with a redirect. external-dns passes that one over: the
host's record is that of the store's Ingress, with the operator's annotations.
Takes a dict: root, front (that component), routes (a list of dicts: path, component, port).
*/ -}}
{{- define "store.ingress" -}}
{{- $tls := include "store.tls" .root | fromYaml -}}
{{- $class := .root.Values.ingress.class -}}
{{- $traefik := and $tls.redirect (contains "traefik" $class) -}}
{{- $annotations := dict -}}
{{- if not (contains "traefik" $class) -}}
{{- /* Photos of products; nginx takes 1 MB where it is not told. What the shops themselves take is less. */ -}}
{{- $_ := set $annotations "nginx.ingress.kubernetes.io/proxy-body-size" "40m" -}}
{{- end -}}
{{- /* cert-manager refuses an Ingress that names two issuers: the operator's own counts. */ -}}
{{- if and $tls.issuer (not (include "store.issuerAnnotated" .root)) -}}
{{- $_ := set $annotations (ternary "cert-manager.io/cluster-issuer" "cert-manager.io/issuer" (eq .root.Values.ingress.tls.issuerKind "ClusterIssuer")) $tls.issuer -}}
{{- end -}}
{{- if $traefik -}}
{{- $_ := set $annotations "traefik.ingress.kubernetes.io/router.entrypoints" "websecure" -}}
{{- $_ := set $annotations "traefik.ingress.kubernetes.io/router.tls" "true" -}}
{{- else if $tls.enabled -}}
{{- $_ := set $annotations "nginx.ingress.kubernetes.io/ssl-redirect" ($tls.redirect | toString) -}}
{{- end -}}
{{- $annotations = mergeOverwrite $annotations (.root.Values.ingress.annotations | default dict) -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  {{- include "store.metadata" (dict "root" .root "name" (include "store.name" .root) "component" "ingress" "annotations" $annotations) | nindent 2 }}
spec:
  {{- with $class }}
  ingressClassName: {{ . | quote }}
  {{- end }}
  {{- if $tls.enabled }}
  tls:
    - hosts:
        - {{ include "store.host" .root | quote }}
      secretName: {{ $tls.secretName | quote }}
  {{- end }}
  rules:
    {{- include "store.ingressRule" . | nindent 4 }}
{{- with include "store.selfSigned" .root }}
---
{{ . }}
{{- end }}
{{- if $traefik }}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  {{- include "store.metadata" (dict "root" .root "name" (include "store.object" (list .root "redirect")) "component" "redirect" "annotations" (dict
    "traefik.ingress.kubernetes.io/router.entrypoints" "web"
    "external-dns.alpha.kubernetes.io/controller" "none"
  )) | nindent 2 }}
spec:
  ingressClassName: {{ $class | quote }}
  rules:
    {{- include "store.ingressRule" (dict "root" .root "routes" (list (dict "path" "/" "component" .front "port" 8080))) | nindent 4 }}
{{- end }}
{{- end -}}

{{- /* What of the host leads where. Takes a dict: root, routes. */ -}}
{{- define "store.ingressRule" -}}
{{- $root := .root -}}
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
