<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper;

require_once __DIR__ . '/Database.php';
require_once __DIR__ . '/SetupState.php';

/** Whether visitors may be let in. Apache looks for the file and serves nothing but health without it. */
final class Gate
{
    private const OPEN = '/tmp/storekeeper/open';
    private const CODE_VERSION = '/srv/storekeeper/woocommerce-version';

    public static function codeVersion(): string
    {
        return trim((string) file_get_contents(self::CODE_VERSION));
    }

    /** Lets visitors in, for as long as this container lives. */
    public static function open(): void
    {
        if (!is_file(self::OPEN)) {
            touch(self::OPEN);
        }
    }

    /**
     * Asks the database whether the shop is complete and of this code's version.
     *
     * @return string|null why not; null: ready
     */
    public static function reasonNotReady(): ?string
    {
        $connection = Database::connect(Environment::fromProcess());
        if (!SetupState::read($connection)->isComplete()) {
            return 'set-up has not finished';
        }
        $version = $connection
            ->query("SELECT option_value FROM wp_options WHERE option_name = 'woocommerce_version'")
            ->fetch_column();
        return $version === self::codeVersion() ? null : 'the database is of another version of WooCommerce';
    }
}
