<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper\Setup;

use RuntimeException;
use Storekeeper\Environment;

/** What the wish for this store says. */
final class Settings
{
    private const SAMPLE_DATA = ['none', 'small', 'large'];
    /** Columns of WordPress: longer ones would be cut, and nobody could sign in. */
    private const LONGEST_USER = 60;
    private const LONGEST_EMAIL = 100;
    private const LONGEST_PASSWORD = 4096;

    private function __construct(
        public readonly string $shopName,
        public readonly string $sampleData,
        public readonly string $adminUser,
        public readonly string $adminEmail,
        public readonly string $adminPassword,
    ) {
    }

    public static function read(Environment $environment): self
    {
        $settings = new self(
            shopName: $environment->get('SHOP_NAME', 'Shop'),
            sampleData: $environment->get('SAMPLE_DATA', 'small'),
            adminUser: $environment->get('ADMIN_USER', 'admin'),
            adminEmail: $environment->required('ADMIN_EMAIL'),
            adminPassword: $environment->required('ADMIN_PASSWORD'),
        );
        self::check(in_array($settings->sampleData, self::SAMPLE_DATA, true), 'SAMPLE_DATA is none, small or large');
        self::check(is_numeric(strpos($settings->adminEmail, '@')), 'ADMIN_EMAIL is no e-mail address');
        self::check(mb_strlen($settings->adminUser) <= self::LONGEST_USER, 'ADMIN_USER is too long');
        self::check(strlen($settings->adminEmail) <= self::LONGEST_EMAIL, 'ADMIN_EMAIL is too long');
        self::check(strlen($settings->adminPassword) <= self::LONGEST_PASSWORD, 'ADMIN_PASSWORD is too long');
        return $settings;
    }

    private static function check(bool $holds, string $message): void
    {
        if (!$holds) {
            throw new RuntimeException($message);
        }
    }
}
