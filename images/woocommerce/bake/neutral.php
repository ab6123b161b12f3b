<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// Takes a dump that MariaDB made and writes one that MySQL and MariaDB both read.
$sql = (string) stream_get_contents(STDIN);
// Settings of the session, among them MariaDB's own: whoever restores it sets what is needed.
$sql = preg_replace('~^/\*M?![0-9]*.*\*/;?\R~m', '', $sql);
$sql = preg_replace('~ AUTO_INCREMENT=\d+~', '', $sql);
$sql = preg_replace('~ DEFAULT CURRENT_TIMESTAMP\(\)~i', ' DEFAULT CURRENT_TIMESTAMP', $sql);
echo preg_replace('~\R{2,}~', "\n", $sql);
