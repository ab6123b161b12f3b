{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /* PostgreSQL as the store's database. Takes the root. */ -}}
{{- define "store.postgres" -}}
{{- include "store.databaseSet" (dict
  "root" . "user" 999 "graceSeconds" 30
  "containers" (include "store.postgresContainers" .)
  "volumes" (include "store.postgresVolumes" .)
) -}}
{{- end -}}

{{- define "store.postgresContainers" -}}
{{- $database := .Values.database -}}
{{- $plan := include "store.plan" . | fromYaml -}}
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
    {{- include "store.secretEnv" (list . "POSTGRES_PASSWORD" "db-password") | nindent 4 }}
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
    {{- include "store.resources" (dict "root" . "component" "db" "override" $database.resources) | nindent 4 }}
  securityContext:
    {{- include "store.containerSecurity" . | nindent 4 }}
  volumeMounts:
    - name: data
      mountPath: /var/lib/postgresql/data
    - name: run
      mountPath: /var/run/postgresql
    - name: tmp
      mountPath: /tmp
{{- end -}}

{{- define "store.postgresVolumes" -}}
- name: run
  emptyDir:
    medium: Memory
    sizeLimit: 1Mi
- name: tmp
  emptyDir:
    sizeLimit: 1Gi
{{- end -}}
