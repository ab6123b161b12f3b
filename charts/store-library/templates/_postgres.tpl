{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /* PostgreSQL as the store's database. Takes the root. */ -}}
{{- define "store.postgres" -}}
{{- $database := .Values.database -}}
{{- $plan := include "store.plan" . | fromYaml -}}
{{- $existing := dict -}}
{{- with (lookup "apps/v1" "StatefulSet" .Release.Namespace (include "store.object" (list . "db"))).spec -}}
{{- $existing = (first .volumeClaimTemplates).spec -}}
{{- end -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  {{- include "store.metadata" (dict "root" . "name" (include "store.object" (list . "db")) "component" "db" "annotations" (include "store.deletionPolicy" . | fromYaml)) | nindent 2 }}
spec:
  replicas: {{ include "store.singleReplica" . }}
  serviceName: {{ include "store.object" (list . "db") }}
  {{- include "store.volumeRetention" . | nindent 2 }}
  selector:
    matchLabels:
      {{- include "store.selectorLabels" (list . "db") | nindent 6 }}
  template:
    metadata:
      {{- include "store.podMetadata" (list . "db") | nindent 6 }}
    spec:
      {{- include "store.podSpec" (dict "root" . "component" "db" "user" 999 "graceSeconds" 30) | nindent 6 }}
      containers:
        - name: postgres
          image: {{ include "store.image" (dict "root" . "image" $database.image) | quote }}
          imagePullPolicy: {{ $database.image.pullPolicy }}
          args:
            - postgres
            - -c
            - shared_buffers={{ $plan.databaseBuffers }}
          env:
            - name: POSTGRES_DB
              value: {{ .Chart.Name | quote }}
            - name: POSTGRES_USER
              value: {{ .Chart.Name | quote }}
            {{- include "store.secretEnv" (list . "POSTGRES_PASSWORD" "db-password") | nindent 12 }}
            # A folder of its own: a volume's root may hold lost+found, which initdb refuses.
            - name: PGDATA
              value: /var/lib/postgresql/data/pgdata
          ports:
            - name: postgres
              containerPort: 5432
              protocol: TCP
          startupProbe:
            exec:
              command: [pg_isready, --quiet, --host=127.0.0.1, --username={{ .Chart.Name }}, --dbname={{ .Chart.Name }}]
            periodSeconds: 1
            timeoutSeconds: 3
            failureThreshold: 300
          readinessProbe:
            exec:
              command: [pg_isready, --quiet, --host=127.0.0.1, --username={{ .Chart.Name }}, --dbname={{ .Chart.Name }}]
            periodSeconds: 10
            timeoutSeconds: 5
          livenessProbe:
            tcpSocket:
              port: postgres
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 6
          resources:
            {{- include "store.resources" (dict "root" . "component" "db" "override" $database.resources) | nindent 12 }}
          securityContext:
            {{- include "store.containerSecurity" . | nindent 12 }}
          volumeMounts:
            - name: data
              mountPath: /var/lib/postgresql/data
            - name: run
              mountPath: /var/run/postgresql
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: run
          emptyDir:
            medium: Memory
            sizeLimit: 1Mi
        - name: tmp
          emptyDir:
            sizeLimit: 1Gi
  volumeClaimTemplates:
    - metadata:
        name: data
        labels:
          {{- include "store.podLabels" (list . "db") | nindent 10 }}
      spec:
        accessModes: [ReadWriteOnce]
        {{- include "store.claim" (dict "root" . "storageClass" .Values.store.persistence.storageClass "size" (.Values.store.persistence.size | default $plan.storage) "existing" $existing) | nindent 8 }}
{{- end -}}

{{- /* What the portal keeps to when it deletes the store, written where an operator sees it. */ -}}
{{- define "store.deletionPolicy" -}}
storekeeper.io/retain-data: {{ .Values.deletionPolicy.retainData | quote }}
storekeeper.io/backup-before-delete: {{ .Values.deletionPolicy.backupBeforeDelete | quote }}
storekeeper.io/retention-days: {{ .Values.deletionPolicy.retentionDays | quote }}
{{- end -}}
