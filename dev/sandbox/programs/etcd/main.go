// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

// etcd, for machines that have no package of it: the same main program as its release.
package main

import (
	"os"

	"go.etcd.io/etcd/server/v3/etcdmain"
)

func main() {
	etcdmain.Main(os.Args)
}
