{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
What Helm prints after an installation. Takes a dict: root, admin (path of the admin), user (key of the Secret by which
one signs in), keys (what a given Secret has to hold).
*/ -}}
{{- define "store.notes" -}}
{{- $root := .root -}}
{{- $namespace := $root.Release.Namespace -}}
{{- $url := include "store.publicUrl" $root -}}
{{- $tls := include "store.tls" $root | fromYaml -}}
{{- $secret := include "store.secretName" $root -}}
{{- if $root.Values.store.stopped }}
{{ include "store.title" $root }} is stopped: its volumes are kept and nothing runs (store.stopped).
{{- else if eq (include "store.replicas" $root) "0" }}
{{ include "store.title" $root }} is being set up, and closed to shoppers: it has no replicas (store.replicas).
{{- else }}
{{ include "store.title" $root }} is being set up. It opens in less than a minute where the images are present.
{{- end }}

  Storefront  {{ $url }}/
  Admin       {{ $url }}{{ .admin }}

Follow it, and see that it sells when all pods are ready:

  kubectl --namespace {{ $namespace }} get pods --watch
  helm test {{ $root.Release.Name }} --namespace {{ $namespace }}
{{- with $root.Values.secrets.existingSecret }}
{{- if not (lookup "v1" "Secret" $namespace .) }}

The pods wait for the Secret {{ . }}, which is not there yet. It needs the keys: {{ $.keys | join ", " }}.
{{- end }}
{{- end }}

Sign in to the admin with:

  kubectl --namespace {{ $namespace }} get secret {{ $secret }} -o go-template='{{ "{{" }} index .data "{{ .user }}" | base64decode {{ "}}{{" }} "\n" {{ "}}{{" }} index .data "admin-password" | base64decode {{ "}}{{" }} "\n" {{ "}}" }}'
{{- if $tls.enabled }}

The certificate is in the Secret {{ $tls.secretName }}
{{- if $tls.selfSigned }}: only this store vouches for it, so browsers warn.
{{- else if $root.Values.ingress.tls.existingSecret }}, which is yours.
{{- else if include "store.certificateRequested" $root }} once cert-manager has it:

  kubectl --namespace {{ $namespace }} get certificate {{ $tls.secretName }} --watch
{{- else }}, which something else has to make: no issuer is named (ingress.tls.issuer).
{{- end }}
{{- end }}

The namespace is yours. If you made it by hand, let it refuse what a shop never needs:

  kubectl label namespace {{ $namespace }} app.kubernetes.io/part-of=store-platform pod-security.kubernetes.io/enforce=restricted
{{- if $root.Values.deletionPolicy.retainData }}

The volumes and the generated Secret stay when you uninstall this release (deletionPolicy.retainData).
{{- end }}
{{- end -}}
