{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
How the store's certificate comes about, as YAML: enabled, secretName, issuer (of cert-manager; empty: it is not asked),
redirect (whether http leads to https), selfSigned. What the values leave null is as the environment has it.
*/ -}}
{{- define "store.tls" -}}
{{- $tls := .Values.ingress.tls -}}
{{- $environment := include "store.environment" . | fromYaml -}}
{{- $enabled := kindIs "invalid" $tls.enabled | ternary $environment.tls $tls.enabled | default false -}}
{{- $issuer := kindIs "invalid" $tls.issuer | ternary $environment.issuer $tls.issuer -}}
{{- $own := or $tls.existingSecret $tls.selfSigned -}}
enabled: {{ $enabled }}
secretName: {{ $tls.existingSecret | default (include "store.object" (list . "tls")) | quote }}
issuer: {{ ternary ($issuer | default "") "" (and $enabled (not $own)) | quote }}
redirect: {{ and $enabled (ne (toString $tls.redirect) "false") }}
selfSigned: {{ and $enabled (not $tls.existingSecret) ($tls.selfSigned | default false) }}
{{- end -}}

{{- /* Whether cert-manager is asked for a certificate, by the values or by an annotation of the operator's own. */ -}}
{{- define "store.certificateRequested" -}}
{{- $tls := include "store.tls" . | fromYaml -}}
{{- if and $tls.enabled (or $tls.issuer (include "store.issuerAnnotated" .)) -}}true{{- end -}}
{{- end -}}

{{- /* Whether the operator's annotations name the issuer themselves. */ -}}
{{- define "store.issuerAnnotated" -}}
{{- $annotations := .Values.ingress.annotations | default dict -}}
{{- if or (hasKey $annotations "cert-manager.io/issuer") (hasKey $annotations "cert-manager.io/cluster-issuer") -}}true{{- end -}}
{{- end -}}

{{- /* Tells the component that shoppers meet first to answer http with the way to https. */ -}}
{{- define "store.frontEnv" -}}
{{- if (include "store.tls" . | fromYaml).redirect -}}
- name: FORCE_HTTPS
  value: "true"
{{- end -}}
{{- end -}}

{{- /*
Tells a server whose sign-in asks for https that everybody comes by it. Where TLS ends before the ingress controller, that
one says http of every request.
*/ -}}
{{- define "store.serverEnv" -}}
{{- if and (hasPrefix "https:" (include "store.publicUrl" .)) (not (include "store.tls" . | fromYaml).redirect) -}}
- name: ASSUME_HTTPS
  value: "true"
{{- end -}}
{{- end -}}

{{- /*
A certificate that only this store vouches for, where ingress.tls.selfSigned asks for it: a browser warns, and the way is
the one of production. Kept on upgrades as long as the host stays.
*/ -}}
{{- define "store.selfSigned" -}}
{{- $tls := include "store.tls" . | fromYaml -}}
{{- if $tls.selfSigned -}}
{{- $host := include "store.host" . -}}
{{- $data := dict -}}
{{- with lookup "v1" "Secret" .Release.Namespace $tls.secretName -}}
{{- if eq (dig "annotations" "storekeeper.io/host" "" .metadata) $host }}{{ $data = .data }}{{ end -}}
{{- end -}}
{{- if not $data -}}
{{- $certificate := genSelfSignedCert $host (list) (list $host) 3650 -}}
{{- $data = dict "tls.crt" ($certificate.Cert | b64enc) "tls.key" ($certificate.Key | b64enc) -}}
{{- end -}}
apiVersion: v1
kind: Secret
metadata:
  {{- include "store.metadata" (dict "root" . "name" $tls.secretName "component" "ingress" "annotations" (dict "storekeeper.io/host" $host)) | nindent 2 }}
type: kubernetes.io/tls
data:
  {{- toYaml $data | nindent 2 }}
{{- end -}}
{{- end -}}
