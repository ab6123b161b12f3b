{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
The store's Secret, unless one is given. What is generated once is kept on each upgrade.
Takes a dict: root, and recipes (a dict by key: a dict of either value, or length, alphabet "alphanumeric" | "hex", prefix, and generate).
*/ -}}
{{- define "store.secrets" -}}
{{- if .root.Values.secrets.existingSecret -}}
{{- include "store.secretCheck" . -}}
{{- else -}}
{{- $name := include "store.secretName" .root -}}
{{- $found := lookup "v1" "Secret" .root.Release.Namespace $name -}}
{{- $kept := dict -}}
{{- if $found }}{{ $kept = $found.data | default dict }}{{ end -}}
{{- $annotations := dict -}}
{{- if .root.Values.deletionPolicy.retainData -}}
{{- /* A database that outlives its release is worth nothing without its password. */ -}}
{{- $annotations = dict "helm.sh/resource-policy" "keep" -}}
{{- end -}}
apiVersion: v1
kind: Secret
metadata:
  {{- include "store.metadata" (dict "root" .root "name" $name "component" "secrets" "annotations" $annotations) | nindent 2 }}
type: Opaque
data:
  {{- range $key, $recipe := .recipes }}
  {{- if hasKey $recipe "value" }}
  {{ $key }}: {{ $recipe.value | toString | b64enc | quote }}
  {{- else if hasKey $kept $key }}
  {{ $key }}: {{ index $kept $key | quote }}
  {{- else if not $recipe.generate }}
  {{- fail (printf "%s: autoGenerate is off, so secrets.existingSecret has to name a Secret that holds it" $key) }}
  {{- else }}
  {{ $key }}: {{ printf "%s%s" ($recipe.prefix | default "") (include "store.random" $recipe) | b64enc | quote }}
  {{- end }}
  {{- end }}
{{- end -}}
{{- end -}}

{{- /*
Annotation of what reads the admin's name and address from the Secret: other ones in the values are another template, so
set-up runs again. Of a given Secret the values know nothing.
*/ -}}
{{- define "store.adminAnnotation" -}}
{{- if not .Values.secrets.existingSecret -}}
storekeeper.io/admin: {{ printf "%s %s" .Values.admin.user .Values.admin.email | sha256sum | trunc 16 | quote }}
{{- end -}}
{{- end -}}

{{- /*
Says which keys a given Secret lacks. One that is not there yet (External and Sealed Secrets make theirs by and by) is
not waited for: the pods do that.
*/ -}}
{{- define "store.secretCheck" -}}
{{- $name := .root.Values.secrets.existingSecret -}}
{{- $found := lookup "v1" "Secret" .root.Release.Namespace $name -}}
{{- if $found -}}
{{- $lacking := list -}}
{{- range $key := keys .recipes | sortAlpha -}}
{{- if not (hasKey ($found.data | default dict) $key) }}{{ $lacking = append $lacking $key }}{{ end -}}
{{- end -}}
{{- if $lacking -}}
{{- fail (printf "secrets.existingSecret: the Secret %q in the namespace %q lacks %s. It needs all of: %s" $name .root.Release.Namespace (join ", " $lacking) (keys .recipes | sortAlpha | join ", ")) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "store.random" -}}
{{- if eq .alphabet "hex" -}}
{{- /* 64 digits of a hash of 64 random characters; lengths above are put together of several. */ -}}
{{- $text := "" -}}
{{- range until (add (div (.length | int) 64) 1 | int) }}{{ $text = printf "%s%s" $text (randAlphaNum 64 | sha256sum) }}{{ end -}}
{{- substr 0 (.length | int) $text -}}
{{- else -}}
{{- randAlphaNum (.length | int) -}}
{{- end -}}
{{- end -}}
