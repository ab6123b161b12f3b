<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper;

use mysqli;
use mysqli_sql_exception;

/**
 * How far set-up has come, in a table of its own: whatever happens to a set-up program, this says whose the database is.
 * While it is being filled set-up may throw everything away and begin again; once it was complete it is the owner's.
 */
final class SetupState
{
    public const FILLING = 'filling';
    public const COMPLETE = 'complete';

    private const TABLE = 'storekeeper_setup';
    private const NO_SUCH_TABLE = 1146;

    /** @param array<string, string> $values */
    private function __construct(private readonly mysqli $connection, private array $values)
    {
    }

    public static function read(mysqli $connection): self
    {
        $values = [];
        try {
            foreach ($connection->query('SELECT name, value FROM ' . self::TABLE) as $row) {
                $values[$row['name']] = $row['value'];
            }
        } catch (mysqli_sql_exception $error) {
            if ($error->getCode() !== self::NO_SUCH_TABLE) {
                throw $error;
            }
        }
        return new self($connection, $values);
    }

    public function isComplete(): bool
    {
        return $this->get('state') === self::COMPLETE;
    }

    public function isFilling(): bool
    {
        return $this->get('state') === self::FILLING;
    }

    public function get(string $name): ?string
    {
        return $this->values[$name] ?? null;
    }

    /** @param array<string, string> $values written together or not at all */
    public function write(array $values): void
    {
        $this->connection->query(
            'CREATE TABLE IF NOT EXISTS ' . self::TABLE .
            ' (name VARCHAR(64) NOT NULL PRIMARY KEY, value TEXT NOT NULL) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4',
        );
        $this->connection->begin_transaction();
        $statement = $this->connection->prepare('REPLACE INTO ' . self::TABLE . ' (name, value) VALUES (?, ?)');
        foreach ($values as $name => $value) {
            $statement->execute([$name, $value]);
            $this->values[$name] = $value;
        }
        $this->connection->commit();
    }

    /** Names of all tables of the database but this one. @return string[] */
    public function otherTables(): array
    {
        $tables = array_column($this->connection->query('SHOW TABLES')->fetch_all(), 0);
        return array_values(array_diff($tables, [self::TABLE]));
    }
}
