#!/usr/bin/env bash
# Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
# What a new dev container needs before `npm start`: the dependencies, and kind, which makes the cluster in its Docker.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
GOBIN="$HOME/.local/bin" go install sigs.k8s.io/kind@v0.33.0
sudo ln -sf "$HOME/.local/bin/kind" /usr/local/bin/kind
node .yarn/releases/yarn-4.13.0.cjs install
