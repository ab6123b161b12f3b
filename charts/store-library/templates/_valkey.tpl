{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /* Valkey as the store's cache, without persistence: what is lost is computed again. Takes the root. */ -}}
{{- define "store.valkey" -}}
{{- $cache := .Values.cache -}}
{{- $plan := include "store.plan" . | fromYaml -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "store.metadata" (dict "root" . "name" (include "store.object" (list . "cache")) "component" "cache") | nindent 2 }}
spec:
  replicas: {{ include "store.singleReplica" . }}
  # Two caches side by side would each know half of the truth.
  strategy:
    type: Recreate
  selector:
    matchLabels:
      {{- include "store.selectorLabels" (list . "cache") | nindent 6 }}
  template:
    metadata:
      {{- include "store.podMetadata" (list . "cache") | nindent 6 }}
    spec:
      {{- include "store.podSpec" (dict "root" . "component" "cache" "user" 999 "graceSeconds" 10) | nindent 6 }}
      containers:
        - name: valkey
          image: {{ include "store.image" (dict "root" . "image" $cache.image) | quote }}
          imagePullPolicy: {{ $cache.image.pullPolicy }}
          # The configuration comes by standard input: arguments, and with them the password, could be read in the process list.
          command:
            - sh
            - -c
            - |
              case "$CACHE_PASSWORD" in *'
              '*) echo "cache-password has more than one line" >&2; exit 1 ;; esac
              password=$(printf %s "$CACHE_PASSWORD" | sed 's/[\\"]/\\&/g')
              exec valkey-server - <<END
              bind * -::*
              port 6379
              dir /tmp
              save ""
              appendonly no
              maxmemory {{ $plan.cacheMemory }}
              maxmemory-policy noeviction
              requirepass "$password"
              END
          env:
            {{- include "store.secretEnv" (list . "CACHE_PASSWORD" "cache-password") | nindent 12 }}
          ports:
            - name: redis
              containerPort: 6379
              protocol: TCP
          startupProbe:
            tcpSocket:
              port: redis
            periodSeconds: 1
            failureThreshold: 120
          readinessProbe:
            tcpSocket:
              port: redis
            periodSeconds: 10
          livenessProbe:
            tcpSocket:
              port: redis
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 6
          resources:
            {{- include "store.resources" (dict "root" . "component" "cache" "override" $cache.resources) | nindent 12 }}
          securityContext:
            {{- include "store.containerSecurity" . | nindent 12 }}
          volumeMounts:
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: 64Mi
{{- end -}}
