<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

header('Content-Type: application/json');
header('Cache-Control: no-store');
echo json_encode(['status' => 'ok']), "\n";
