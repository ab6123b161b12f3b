{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
The pod that runs WordPress, whether it serves, sets up or does what is due.
Takes a dict: root, component, container (a name), command (none: it serves), graceSeconds, spread, resources (an
override), env and more (YAML: further variables, and further keys of the container), extraEnv (a list).
*/ -}}
{{- define "woocommerce.pod" -}}
{{- $root := .root -}}
{{- /* Set-up works on the database alone, so it need not wait for that volume. */ -}}
{{- $uploads := ne .component "setup" -}}
{{ include "store.podSpec" (dict "root" $root "component" .component "user" 33 "graceSeconds" .graceSeconds "spread" .spread "uploads" (ternary (list "app" "cron") list $uploads)) }}
containers:
  - name: {{ .container }}
    image: {{ include "store.image" (dict "root" $root "image" $root.Values.image) | quote }}
    imagePullPolicy: {{ $root.Values.image.pullPolicy }}
    {{- with .command }}
    command: [{{ . }}]
    {{- end }}
    env:
      {{- include "store.databaseEnv" (dict "root" $root "port" 3306) | nindent 6 }}
      {{- include "store.secretEnv" (list $root "WORDPRESS_SALT" "wordpress-salt") | nindent 6 }}
      - name: PUBLIC_URL
        value: {{ include "store.publicUrl" $root | quote }}
      {{- with .env }}
      {{- . | nindent 6 }}
      {{- end }}
      {{- with .extraEnv }}
      {{- toYaml . | nindent 6 }}
      {{- end }}
    {{- with .more }}
    {{- . | nindent 4 }}
    {{- end }}
    resources:
      {{- include "store.resources" (dict "root" $root "component" .component "override" .resources) | nindent 6 }}
    securityContext:
      {{- include "store.containerSecurity" $root | nindent 6 }}
    volumeMounts:
      - name: tmp
        mountPath: /tmp
      {{- if $uploads }}
      # What is uploaded in wp-admin, and what plugins keep there.
      - name: uploads
        mountPath: /var/www/html/wp-content/uploads
      {{- end }}
volumes:
  - name: tmp
    emptyDir:
      sizeLimit: 1Gi
  {{- if $uploads }}
  - name: uploads
    persistentVolumeClaim:
      claimName: {{ include "store.object" (list $root "uploads") }}
  {{- end }}
{{- end -}}
