<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper;

use RuntimeException;

/** What the container was given, with the defaults of the image. Nothing here is ever printed. */
final class Environment
{
    private const KEYS_AND_SALTS = [
        'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY',
        'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT',
    ];

    /** @param array<string, string> $variables */
    private function __construct(private readonly array $variables)
    {
    }

    public static function fromProcess(): self
    {
        return new self(getenv());
    }

    public function databaseHost(): string
    {
        return $this->required('DATABASE_HOST');
    }

    public function databasePort(): int
    {
        return (int) $this->get('DATABASE_PORT', '3306');
    }

    /** Host and port as WordPress takes them, an IPv6 address in brackets. */
    public function databaseAddress(): string
    {
        $host = $this->databaseHost();
        return (str_contains($host, ':') ? "[$host]" : $host) . ':' . $this->databasePort();
    }

    public function databaseName(): string
    {
        return $this->get('DATABASE_NAME', 'woocommerce');
    }

    public function databaseUser(): string
    {
        return $this->get('DATABASE_USER', 'woocommerce');
    }

    public function databasePassword(): string
    {
        return $this->required('DATABASE_PASSWORD');
    }

    /** Scheme, host and port that shoppers type, without a slash at the end. */
    public function publicUrl(): string
    {
        return rtrim($this->required('PUBLIC_URL'), '/');
    }

    /** Whether everybody comes by HTTPS, whatever the ingress says of it. */
    public function assumesHttps(): bool
    {
        return $this->get('ASSUME_HTTPS', 'false') === 'true';
    }

    public function allowsOutgoingRequests(): bool
    {
        return $this->get('ALLOW_OUTGOING', 'false') === 'true';
    }

    /**
     * The eight constants of WordPress, drawn from one secret: none of them says anything about another.
     *
     * @return array<string, string>
     */
    public function keysAndSalts(): array
    {
        $secret = $this->required('WORDPRESS_SALT');
        $values = [];
        foreach (self::KEYS_AND_SALTS as $name) {
            $values[$name] = base64_encode(hash_hkdf('sha256', $secret, 48, $name));
        }
        return $values;
    }

    public function get(string $name, string $default = ''): string
    {
        $value = $this->variables[$name] ?? '';
        return $value === '' ? $default : $value;
    }

    public function required(string $name): string
    {
        $value = $this->get($name);
        if ($value === '') {
            throw new RuntimeException("$name is not set");
        }
        return $value;
    }
}
