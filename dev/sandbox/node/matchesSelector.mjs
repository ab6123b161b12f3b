// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

const OPERATORS = {
  In: (value, values) => values.includes(value),
  NotIn: (value, values) => !values.includes(value),
  Exists: value => value !== undefined,
  DoesNotExist: value => value === undefined,
};

/** Whether labels match a Kubernetes label selector. An empty selector matches everything. */
export function matchesSelector(selector = {}, labels = {}) {
  const exact = Object.entries(selector.matchLabels ?? {});
  return (
    exact.every(([key, value]) => labels[key] === value) &&
    (selector.matchExpressions ?? []).every(({ key, operator, values }) =>
      OPERATORS[operator](labels[key], values),
    )
  );
}
