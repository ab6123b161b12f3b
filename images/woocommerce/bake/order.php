<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// Usage: order.php ADDRESS
// Buys the first product as a shopper's browser does, by the Store API.

$token = null;

/** @param array<string, mixed>|null $body */
function storekeeper_ask(string $path, ?array $body = null): array
{
    global $argv, $token;
    $curl = curl_init("$argv[1]/wp-json/wc/store/v1/$path");
    curl_setopt_array($curl, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 60,
        CURLOPT_HTTPHEADER => array_filter(['Content-Type: application/json', $token === null ? null : "Cart-Token: $token"]),
        CURLOPT_HEADERFUNCTION => static function ($handle, string $line) use (&$token): int {
            if (stripos($line, 'Cart-Token:') === 0) {
                $token = trim(substr($line, 11));
            }
            return strlen($line);
        },
    ]);
    if ($body !== null) {
        curl_setopt($curl, CURLOPT_POSTFIELDS, json_encode($body, JSON_THROW_ON_ERROR));
    }
    $answer = (string) curl_exec($curl);
    $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    if ($status < 200 || $status > 299) {
        throw new RuntimeException("$path answered $status: $answer");
    }
    return json_decode($answer, true, flags: JSON_THROW_ON_ERROR);
}

$products = storekeeper_ask('products');
storekeeper_ask('cart');
storekeeper_ask('cart/add-item', ['id' => $products[0]['id'], 'quantity' => 2]);
$address = [
    'first_name' => 'Ada', 'last_name' => 'Tester', 'address_1' => 'Main Street 1', 'city' => 'Berlin', 'postcode' => '10115',
    'country' => 'DE', 'email' => 'ada@example.com', 'phone' => '030123456',
];
storekeeper_ask('cart/update-customer', ['billing_address' => $address, 'shipping_address' => $address]);
$order = storekeeper_ask('checkout', [
    'billing_address' => $address,
    'shipping_address' => $address,
    'payment_method' => 'cod',
]);
if ($order['status'] !== 'processing') {
    throw new RuntimeException("the order is $order[status]");
}
echo "order $order[order_id] is processing\n";
