<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
// What `helm test` runs in the server's image: a shopper opens the shop, looks at a product, puts it into the cart, sees
// that it can be paid for, and takes it out again.
declare(strict_types=1);

/** How long the shop may take to answer, in seconds: network rules take effect a moment after they were made. */
const PATIENCE = 30;
const PAUSE_MICROSECONDS = 500000;
const API = '/wp-json/wc/store/v1';

final class Shopper
{
    private string $token = '';

    /** @return string the body of a page that is there */
    public function open(string $path, ?array $body = null): string
    {
        $headers = [
            // The shop knows itself by its public address only, and may insist on https, which ends at the ingress controller.
            'Host: ' . getenv('SHOP_HOST'),
            'X-Forwarded-Proto: ' . getenv('SHOP_SCHEME'),
            'Content-Type: application/json',
        ];
        if ($this->token !== '') {
            $headers[] = "Cart-Token: $this->token";
        }
        $answer = @file_get_contents(getenv('SHOP_URL') . $path, false, stream_context_create(['http' => [
            'method' => $body === null ? 'GET' : 'POST',
            'header' => $headers,
            'content' => $body === null ? '' : json_encode($body),
            'timeout' => 20,
            'follow_location' => 0,
            'ignore_errors' => true,
        ]]));
        if ($answer === false) {
            throw new RuntimeException("$path: " . (error_get_last()['message'] ?? 'no answer'));
        }
        $lines = function_exists('http_get_last_response_headers')
            ? http_get_last_response_headers()
            : $http_response_header;
        $status = (int) explode(' ', $lines[0])[1];
        if ($status < 200 || $status > 299) {
            throw new RuntimeException("$path answers with status $status");
        }
        foreach ($lines as $line) {
            if (stripos($line, 'Cart-Token:') === 0) {
                $this->token = trim(substr($line, strlen('Cart-Token:')));
            }
        }
        return $answer;
    }

    public function ask(string $path, ?array $body = null): array
    {
        return json_decode($this->open(API . $path, $body), true, 64, JSON_THROW_ON_ERROR);
    }

    public function openShop(): void
    {
        $deadline = microtime(true) + PATIENCE;
        while (true) {
            try {
                $this->open('/');
                return;
            } catch (RuntimeException $error) {
                if (microtime(true) > $deadline) {
                    throw $error;
                }
                usleep(PAUSE_MICROSECONDS);
            }
        }
    }

    public function visit(): void
    {
        $this->openShop();
        echo "✓ the shop opens\n";
        $products = array_filter(
            $this->ask('/products?type=simple&stock_status=instock&per_page=20'),
            fn ($product) => $product['is_purchasable'],
        );
        $this->ask('/cart');
        if (!$products) {
            echo "✓ it has no products yet, and hands out a cart\n";
            return;
        }
        $product = reset($products);
        $path = parse_url($product['permalink'], PHP_URL_PATH);
        $this->open($path);
        echo "✓ $path can be bought\n";
        $cart = $this->ask('/cart/add-item', ['id' => $product['id'], 'quantity' => 1]);
        if (count($cart['items']) !== 1 || (int) $cart['totals']['total_price'] <= 0) {
            throw new RuntimeException('The product is not in the cart, or costs nothing');
        }
        if (!in_array('cod', $cart['payment_methods'], true)) {
            throw new RuntimeException('The cart cannot be paid for in cash on delivery');
        }
        echo "✓ it is in the cart, which costs {$cart['totals']['total_price']} and can be paid for\n";
        $cart = $this->ask('/cart/remove-item', ['key' => $cart['items'][0]['key']]);
        if (count($cart['items']) !== 0) {
            throw new RuntimeException('The product is still in the cart');
        }
        echo "✓ and out again\n";
    }
}

try {
    (new Shopper())->visit();
} catch (Throwable $error) {
    fwrite(STDERR, "✗ {$error->getMessage()}\n");
    exit(1);
}
