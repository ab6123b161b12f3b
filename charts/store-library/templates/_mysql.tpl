{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /* MySQL as the store's database. Takes the root. */ -}}
{{- define "store.mysql" -}}
{{- /* A clean shutdown writes out what the buffer pool holds; being killed in it means a recovery at the next start. */ -}}
{{- include "store.databaseSet" (dict
  "root" . "user" 999 "graceSeconds" 60
  "containers" (include "store.mysqlContainers" .)
  "volumes" (include "store.mysqlVolumes" .)
) -}}
{{- end -}}

{{- define "store.mysqlContainers" -}}
{{- $database := .Values.database -}}
{{- $plan := include "store.plan" . | fromYaml -}}
- name: mysql
  image: {{ include "store.image" (dict "root" . "image" $database.image) | quote }}
  imagePullPolicy: {{ $database.image.pullPolicy }}
  args:
    - mysqld
    - --innodb-buffer-pool-size={{ $plan.databaseBuffers }}
    - --max-connections={{ $plan.databaseConnections }}
    # Costs more memory than the buffers of a small shop, and nothing here reads it.
    - --performance-schema=OFF
    # There is no replica to feed, and a crash is recovered from InnoDB's own log.
    - --skip-log-bin
    # The database may not look up names, so each connection would wait for an answer.
    - --skip-name-resolve
    # Nothing outside of the namespace can come here, so making certificates would only cost time at the first start.
    - --auto-generate-certs=OFF
    - --mysqlx=OFF
  env:
    - name: MYSQL_DATABASE
      value: {{ .Chart.Name | quote }}
    - name: MYSQL_USER
      value: {{ .Chart.Name | quote }}
    {{- include "store.secretEnv" (list . "MYSQL_PASSWORD" "db-password") | nindent 4 }}
    {{- include "store.secretEnv" (list . "MYSQL_ROOT_PASSWORD" "db-root-password") | nindent 4 }}
  ports:
    - name: mysql
      containerPort: 3306
      protocol: TCP
  {{- /* By TCP, as the server that the image runs while it fills an empty volume answers at its socket only. */}}
  startupProbe:
    exec:
      command: [mysqladmin, --no-defaults, --protocol=TCP, --host=127.0.0.1, --ssl-mode=DISABLED, --silent, ping]
    periodSeconds: 1
    timeoutSeconds: 3
    failureThreshold: 300
  readinessProbe:
    exec:
      command: [mysqladmin, --no-defaults, --protocol=TCP, --host=127.0.0.1, --ssl-mode=DISABLED, --silent, ping]
    periodSeconds: 10
    timeoutSeconds: 5
  livenessProbe:
    tcpSocket:
      port: mysql
    periodSeconds: 10
    timeoutSeconds: 5
    failureThreshold: 6
  resources:
    {{- include "store.resources" (dict "root" . "component" "db" "override" $database.resources) | nindent 4 }}
  securityContext:
    {{- include "store.containerSecurity" . | nindent 4 }}
  volumeMounts:
    - name: data
      mountPath: /var/lib/mysql
    - name: run
      mountPath: /var/run/mysqld
    - name: tmp
      mountPath: /tmp
{{- end -}}

{{- define "store.mysqlVolumes" -}}
- name: run
  emptyDir:
    medium: Memory
    sizeLimit: 1Mi
- name: tmp
  emptyDir:
    sizeLimit: 1Gi
{{- end -}}
