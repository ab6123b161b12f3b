{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /* Name of the store: what its objects are called after. */ -}}
{{- define "store.name" -}}
{{- .Values.store.name | default .Release.Name -}}
{{- end -}}

{{- /* Name of one of its objects. Takes a list: root, suffix. */ -}}
{{- define "store.object" -}}
{{- $root := index . 0 -}}
{{- printf "%s-%s" (include "store.name" $root) (index . 1) -}}
{{- end -}}

{{- /* Id of the store; by hand its name will do. */ -}}
{{- define "store.id" -}}
{{- .Values.store.id | default (include "store.name" .) -}}
{{- end -}}

{{- define "store.secretName" -}}
{{- .Values.secrets.existingSecret | default (include "store.object" (list . "secrets")) -}}
{{- end -}}

{{- define "store.host" -}}
{{- .Values.ingress.host | default (printf "%s.%s" (include "store.name" .) .Values.global.baseDomain) -}}
{{- end -}}

{{- /* What a person types to reach the store, without a slash at the end. */ -}}
{{- define "store.publicUrl" -}}
{{- if .Values.store.publicUrl -}}
{{- .Values.store.publicUrl -}}
{{- else -}}
{{- $tls := (include "store.tls" . | fromYaml).enabled -}}
{{- $port := ternary .Values.ingress.tls.port .Values.ingress.port $tls | int -}}
{{- printf "%s://%s%s" (ternary "https" "http" $tls) (include "store.host" .) (ternary (printf ":%d" $port) "" (gt $port 0)) -}}
{{- end -}}
{{- end -}}
