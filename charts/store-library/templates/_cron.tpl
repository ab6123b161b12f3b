{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
What the shop does by the clock. Nothing runs while there is no shop: it is suspended with it. A run that fails is not
repeated, as the next one is due soon; one that hangs is ended before it could keep others waiting.
Takes a dict: root, component, schedule, podSpec (YAML, without restartPolicy), deadlineSeconds.
*/ -}}
{{- define "store.cronJob" -}}
apiVersion: batch/v1
kind: CronJob
metadata:
  {{- include "store.metadata" (dict "root" .root "name" (include "store.object" (list .root .component)) "component" .component) | nindent 2 }}
spec:
  schedule: {{ .schedule | quote }}
  suspend: {{ eq (include "store.replicas" .root) "0" }}
  concurrencyPolicy: Forbid
  startingDeadlineSeconds: 120
  successfulJobsHistoryLimit: 1
  failedJobsHistoryLimit: 1
  jobTemplate:
    metadata:
      labels:
        {{- include "store.podLabelsWithExtra" (list .root .component) | nindent 8 }}
    spec:
      activeDeadlineSeconds: {{ .deadlineSeconds }}
      {{- include "store.jobTemplate" (dict "root" .root "component" .component "podSpec" .podSpec "attempts" 0) | nindent 6 }}
{{- end -}}
