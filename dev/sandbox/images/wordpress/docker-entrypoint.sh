#!/usr/bin/env bash
# Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
# Puts WordPress into an empty folder. The images of the stores bring a configuration of their own.
set -euo pipefail
if [[ "${1:-}" == apache2* ]] && [ ! -e index.php ]; then cp -a /usr/src/wordpress/. .; fi
exec "$@"
