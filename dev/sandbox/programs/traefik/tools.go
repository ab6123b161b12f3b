// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

//go:build tools

// Names what is built here, so that go.mod and go.sum hold it: Traefik asks for replacements that only a main module may make.
package main

import _ "github.com/traefik/traefik/v3/cmd/traefik"
