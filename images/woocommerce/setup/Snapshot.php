<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper\Setup;

use mysqli;
use RuntimeException;

/** A shop as SQL, made with the image: no user, key or password is in it. */
final class Snapshot
{
    /** The address that it was made under; no store keeps it. */
    public const ADDRESS = 'http://shop.invalid';

    private const FOLDER = '/srv/storekeeper/snapshot';

    private function __construct(private readonly string $sql)
    {
    }

    public static function of(string $sampleData): self
    {
        $sql = gzdecode((string) file_get_contents(self::FOLDER . "/$sampleData.sql.gz"));
        if ($sql === false) {
            throw new RuntimeException('the image holds no snapshot');
        }
        return new self($sql);
    }

    /** Names of the tables that a shop has. @return string[] */
    public static function tables(): array
    {
        return json_decode((string) file_get_contents(self::FOLDER . '/tables.json'), flags: JSON_THROW_ON_ERROR);
    }

    /** @param string[] $leftovers tables that an earlier run was killed over */
    public function restore(mysqli $connection, array $leftovers): void
    {
        $connection->query("SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO', foreign_key_checks = 0, unique_checks = 0");
        if ($leftovers !== []) {
            $connection->query('DROP TABLE IF EXISTS `' . implode('`, `', $leftovers) . '`');
        }
        $connection->begin_transaction();
        // An error of any statement ends the loop as an exception.
        $connection->multi_query($this->sql);
        do {
            $result = $connection->store_result();
            if ($result !== false) {
                $result->free();
            }
        } while ($connection->next_result());
        $connection->commit();
        $connection->query('SET SESSION foreign_key_checks = 1, unique_checks = 1');
    }
}
