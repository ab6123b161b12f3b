<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper;

/** WordPress looks at the request even where there is none, as in set-up and in what runs on a schedule. */
function pretendRequest(string $publicUrl): void
{
    $address = parse_url($publicUrl);
    $_SERVER['HTTP_HOST'] = $address['host'] . (isset($address['port']) ? ":{$address['port']}" : '');
    $_SERVER['SERVER_NAME'] = $address['host'];
    $_SERVER['REQUEST_URI'] = '/';
    $_SERVER['REQUEST_METHOD'] = 'GET';
    $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
    $_SERVER['HTTP_X_FORWARDED_PROTO'] = $address['scheme'];
}
