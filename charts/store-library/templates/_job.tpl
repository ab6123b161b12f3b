{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
A Job that may be killed and run again. A Job's template cannot be changed, so its name carries a hash of it: another
template is another Job, and the same template never runs twice.
Takes a dict: root, component, podSpec (YAML, without restartPolicy), attempts, and optionally annotations of the pod.
*/ -}}
{{- define "store.job" -}}
{{- $template := include "store.jobTemplate" . -}}
apiVersion: batch/v1
kind: Job
metadata:
  {{- include "store.metadata" (dict "root" .root "name" (printf "%s-%s" (include "store.object" (list .root .component)) (sha256sum $template | trunc 8)) "component" .component) | nindent 2 }}
spec:
  suspend: {{ .root.Values.store.stopped }}
  {{- $template | nindent 2 }}
{{- end -}}

{{- define "store.jobTemplate" -}}
backoffLimit: {{ .attempts }}
{{- if semverCompare ">=1.26-0" .root.Capabilities.KubeVersion.Version }}
# Whoever ends the pod in good order (an eviction, a node's drain, a person) does not use up an attempt.
podFailurePolicy:
  rules:
    - action: Ignore
      onPodConditions:
        - type: DisruptionTarget
          status: "True"
    - action: Ignore
      onExitCodes:
        operator: In
        values: [143]
{{- end }}
template:
  metadata:
    {{- include "store.podMetadata" (list .root .component .annotations) | nindent 4 }}
  spec:
    restartPolicy: Never
    {{- .podSpec | nindent 4 }}
{{- end -}}
