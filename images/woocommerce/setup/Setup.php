<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper\Setup;

use mysqli;
use RuntimeException;
use Storekeeper\Database;
use Storekeeper\Environment;
use Storekeeper\Gate;
use Storekeeper\SetupState;

use function Storekeeper\pretendRequest;

require_once __DIR__ . '/../shop/Gate.php';
require_once __DIR__ . '/../shop/pretendRequest.php';
require_once __DIR__ . '/Admin.php';
require_once __DIR__ . '/Settings.php';
require_once __DIR__ . '/Snapshot.php';
require_once __DIR__ . '/Uniqueness.php';
require_once __DIR__ . '/Upgrade.php';
require_once __DIR__ . '/Verification.php';

/**
 * Makes the database that of a complete shop. MySQL cannot take a change of tables back, so a mark says while the database
 * is being filled that all of it may be thrown away: a run that was killed is followed by one that begins again. The mark
 * "complete" is written last, after the result was looked at, and from then on nothing is thrown away any more.
 */
final class Setup
{
    private const DATABASE_SECONDS = 300;
    private const LOCK = 'storekeeper-setup';
    private const LOCK_SECONDS = 240;

    private function __construct(
        private readonly Environment $environment,
        private readonly Settings $settings,
        private readonly mysqli $connection,
        private readonly SetupState $state,
    ) {
    }

    /** Waits for the database, and for another set-up program if one is at it. */
    public static function start(Environment $environment): self
    {
        $settings = Settings::read($environment);
        $connection = Database::await($environment, self::DATABASE_SECONDS);
        // MySQL frees it by itself when the connection ends, however that happens.
        $locked = $connection
            ->execute_query('SELECT GET_LOCK(CONCAT(?, DATABASE()), ?)', [self::LOCK, self::LOCK_SECONDS])
            ->fetch_column();
        if ((int) $locked !== 1) {
            throw new RuntimeException('another set-up of this store is still running');
        }
        return new self($environment, $settings, $connection, SetupState::read($connection));
    }

    public function fillIfNew(): void
    {
        if ($this->state->isComplete()) {
            return;
        }
        $tables = $this->state->otherTables();
        if ($tables !== [] && !$this->state->isFilling()) {
            throw new RuntimeException(sprintf(
                'the database holds %d tables that set-up did not make: an empty database is needed, or a backup of a store',
                count($tables),
            ));
        }
        $this->state->write(['state' => SetupState::FILLING]);
        $snapshot = Snapshot::of($this->settings->sampleData);
        $snapshot->restore($this->connection, $tables);
        $this->say('database filled from the snapshot');
    }

    public function prepareForWordPress(): void
    {
        pretendRequest($this->environment->publicUrl());
        Upgrade::forgetKilledRun($this->connection);
    }

    /** With WordPress loaded: makes the shop this store's own, looks at it, and only then says that it is complete. */
    public function finish(): void
    {
        $isNew = !$this->state->isComplete();
        Upgrade::run();
        self::writeAddress($this->environment->publicUrl());
        if ($isNew) {
            Uniqueness::apply($this->environment->publicUrl());
            update_option('blogname', $this->settings->shopName);
        }
        $admin = Admin::apply($this->settings, $this->state);
        $problems = Verification::problems(
            manifest: Snapshot::tables(),
            settings: $this->settings,
            passwordHash: $admin['admin-password-hash'] ?? null,
            isNew: $isNew,
        );
        if ($problems !== []) {
            throw new RuntimeException('the shop is not complete: ' . implode('; ', $problems));
        }
        $this->state->write([
            ...$admin,
            'state' => SetupState::COMPLETE,
            'version' => Gate::codeVersion(),
        ]);
        $this->say($isNew ? 'the shop is complete' : 'the shop was complete already');
    }

    /** The running shop takes its address from the environment; what else looks into the database finds the same. */
    private static function writeAddress(string $publicUrl): void
    {
        global $wpdb;
        foreach (['siteurl', 'home'] as $name) {
            $wpdb->update($wpdb->options, ['option_value' => $publicUrl], ['option_name' => $name]);
        }
        wp_cache_delete('alloptions', 'options');
    }

    private function say(string $message): void
    {
        fwrite(STDOUT, "set-up: $message\n");
    }
}
