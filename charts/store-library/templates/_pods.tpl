{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
What every pod of a store has in common, as Pod Security "restricted" wants it.
Takes a dict: root, component, user (id of user and group), graceSeconds, spread (whether replicas keep apart), and
uploads (the components that mount the owner's uploads, where it is one of them).
*/ -}}
{{- define "store.podSpec" -}}
{{- $values := .root.Values -}}
{{- $together := and .uploads (eq $values.store.uploads.accessMode "ReadWriteOnce") -}}
serviceAccountName: {{ include "store.name" .root | quote }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: {{ .graceSeconds }}
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .user }}
  runAsGroup: {{ .user }}
  fsGroup: {{ .user }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with $values.global.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . | quote }}
  {{- end }}
{{- end }}
{{- with $values.priorityClassName }}
priorityClassName: {{ . | quote }}
{{- end }}
{{- with $values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- $affinity := $values.affinity -}}
{{- if $together }}{{ $affinity = mergeOverwrite (include "store.uploadsAffinity" . | fromYaml) $affinity }}{{ end -}}
{{- with $affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- if and .spread (not $together) }}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "store.selectorLabels" (list .root .component) | nindent 8 }}
{{- end }}
{{- end -}}

{{- /* Security context of every container. */ -}}
{{- define "store.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
privileged: false
capabilities:
  drop: [ALL]
{{- end -}}

{{- /* Metadata of a pod template. Takes a list: root, component, and optionally a dict of annotations. */ -}}
{{- define "store.podMetadata" -}}
labels:
  {{- include "store.podLabelsWithExtra" . | nindent 2 }}
{{- with mergeOverwrite (dict) ((index . 0).Values.annotations | default dict) (slice . 2 | first | default dict) }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- /* An environment variable from the store's Secret. Takes a list: root, variable, key. */ -}}
{{- define "store.secretEnv" -}}
- name: {{ index . 1 }}
  valueFrom:
    secretKeyRef:
      name: {{ include "store.secretName" (index . 0) | quote }}
      key: {{ index . 2 }}
{{- end -}}

{{- /*
The three probes of a component that speaks HTTP on the port called http. Startup asks every second, so that a shop is
open the moment it can be; afterwards nothing is gained by asking as often. Takes a dict: startup (the path to ask then:
/health/ready for what is ready only once another component is, as it would otherwise notice that late).
Further in the dict: queued, for a server whose few workers answer shoppers and probes in turn. A crowd is no reason to
close the shop, so it is given more time there.
*/ -}}
{{- define "store.httpProbes" -}}
{{- $queued := .queued | default false -}}
startupProbe:
  httpGet:
    path: {{ .startup }}
    port: http
  periodSeconds: 1
  timeoutSeconds: 2
  failureThreshold: 600
readinessProbe:
  httpGet:
    path: /health/ready
    port: http
  periodSeconds: 5
  timeoutSeconds: {{ ternary 10 4 $queued }}
  failureThreshold: {{ ternary 6 2 $queued }}
livenessProbe:
  httpGet:
    path: /health/live
    port: http
  periodSeconds: 10
  timeoutSeconds: {{ ternary 10 5 $queued }}
  failureThreshold: {{ ternary 18 6 $queued }}
{{- end -}}

{{- /*
A pod that ends goes on answering until every proxy has heard of it: an update then loses no shopper. Traefik alone takes
up to two seconds before it acts on news. For images that have a sleep program; Kubernetes has an action of its own only
from 1.30 on.
*/ -}}
{{- define "store.drain" -}}
lifecycle:
  preStop:
    exec:
      command: [sleep, "5"]
{{- end -}}
