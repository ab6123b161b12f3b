{{- /* Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0 */ -}}
{{- /*
What the namespace may hold in all, and what a container gets that does not say. Processor time is shared by weight
(requests) and never capped: a cap would only make a shop slow while the node idles.
*/ -}}
{{- define "store.limits" -}}
{{- $quota := (include "store.plan" . | fromYaml).quota -}}
apiVersion: v1
kind: ResourceQuota
metadata:
  {{- include "store.metadata" (dict "root" . "name" (include "store.name" .) "component" "limits") | nindent 2 }}
spec:
  hard:
    requests.cpu: {{ $quota.cpu | quote }}
    requests.memory: {{ $quota.memoryRequests | quote }}
    limits.memory: {{ $quota.memoryLimits | quote }}
    pods: {{ $quota.pods | quote }}
    persistentvolumeclaims: {{ $quota.volumes | quote }}
    requests.storage: {{ $quota.storage | quote }}
    services.loadbalancers: "0"
    # cert-manager's solver answers the issuer from a Service that has a node's port, unless the issuer says otherwise.
    services.nodeports: {{ ternary "1" "0" (eq (include "store.certificateRequested" .) "true") | quote }}
---
apiVersion: v1
kind: LimitRange
metadata:
  {{- include "store.metadata" (dict "root" . "name" (include "store.name" .) "component" "limits") | nindent 2 }}
spec:
  limits:
    - type: Container
      defaultRequest:
        cpu: 10m
        memory: 64Mi
      default:
        memory: 256Mi
      max:
        memory: {{ $quota.memoryPerContainer | quote }}
{{- end -}}
