{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /* A component's address within the namespace. Takes a dict: root, component, port, portName, and waitedFor
(whether all who call it try until it answers: they are let through before its next probe is due). */ -}}
{{- define "store.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "store.metadata" (dict "root" .root "name" (include "store.object" (list .root .component)) "component" .component) | nindent 2 }}
spec:
  type: ClusterIP
  {{- if .waitedFor }}
  publishNotReadyAddresses: true
  {{- end }}
  selector:
    {{- include "store.selectorLabels" (list .root .component) | nindent 4 }}
  ports:
    - name: {{ .portName }}
      port: {{ .port }}
      targetPort: {{ .portName }}
      protocol: TCP
{{- end -}}
