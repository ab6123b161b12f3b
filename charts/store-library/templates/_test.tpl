{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
What "helm test" runs: a pod that shops through the Services, and the network rules that it needs, which are there for as
long as the test only. Takes a dict: root, image, user (id of user and group), command and env (YAML lists), flows (a list
of dicts: to, port).
*/ -}}
{{- define "store.test" -}}
{{- $root := .root -}}
{{- $rules := include "store.testHook" "-1" | fromYaml -}}
{{- $flows := .flows -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "store.metadata" (dict "root" $root "name" (include "store.object" (list $root "test")) "component" "test" "annotations" $rules) | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "store.selectorLabels" (list $root "test") | nindent 6 }}
  policyTypes: [Ingress, Egress]
  egress:
    {{- range $flows }}
    - to:
        - podSelector:
            matchLabels:
              {{- include "store.selectorLabels" (list $root .to) | nindent 14 }}
      ports:
        - protocol: TCP
          port: {{ .port }}
    {{- end }}
    {{- include "store.nameLookup" $root | nindent 4 }}
{{- range $flows }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "store.metadata" (dict "root" $root "name" (include "store.object" (list $root (printf "test-%s" .to))) "component" "test" "annotations" $rules) | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "store.selectorLabels" (list $root .to) | nindent 6 }}
  policyTypes: [Ingress]
  ingress:
    - from:
        - podSelector:
            matchLabels:
              {{- include "store.selectorLabels" (list $root "test") | nindent 14 }}
      ports:
        - protocol: TCP
          port: {{ .port }}
{{- end }}
---
apiVersion: v1
kind: Pod
metadata:
  {{- include "store.metadata" (dict "root" $root "name" (include "store.object" (list $root "test")) "component" "test" "annotations" (include "store.testHook" "0" | fromYaml)) | nindent 2 }}
spec:
  restartPolicy: Never
  activeDeadlineSeconds: 240
  {{- include "store.podSpec" (dict "root" $root "component" "test" "user" .user "graceSeconds" 1) | nindent 2 }}
  containers:
    - name: shopper
      image: {{ include "store.image" (dict "root" $root "image" .image) | quote }}
      imagePullPolicy: {{ .image.pullPolicy }}
      command:
        {{- .command | nindent 8 }}
      {{- with .env }}
      env:
        {{- . | nindent 8 }}
      {{- end }}
      resources:
        requests:
          cpu: 10m
          memory: 64Mi
        limits:
          memory: 256Mi
      securityContext:
        {{- include "store.containerSecurity" $root | nindent 8 }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
  volumes:
    - name: tmp
      emptyDir:
        sizeLimit: 16Mi
{{- end -}}

{{- /* Annotations of what "helm test" makes and takes away again. Takes the hook's weight. */ -}}
{{- define "store.testHook" -}}
helm.sh/hook: test
helm.sh/hook-weight: {{ . | quote }}
helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded,hook-failed
# Helm below 3.18 does not know this: the log is lost with the pod there.
helm.sh/hook-output-log-policy: hook-succeeded,hook-failed
{{- end -}}
