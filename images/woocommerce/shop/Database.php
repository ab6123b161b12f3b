<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper;

use mysqli;
use mysqli_sql_exception;

require_once __DIR__ . '/Environment.php';

/** A connection to the store's database that WordPress knows nothing of. Failures are exceptions. */
final class Database
{
    /** Errors that waiting does not cure: wrong password, no such right, unknown database. */
    private const FINAL_ERRORS = [1044, 1045, 1049, 1698];

    /** @param int $answerSeconds how long one statement may take */
    public static function connect(Environment $environment, int $answerSeconds = 3): mysqli
    {
        mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
        $connection = mysqli_init();
        $connection->options(MYSQLI_OPT_CONNECT_TIMEOUT, 3);
        $connection->options(MYSQLI_OPT_READ_TIMEOUT, $answerSeconds);
        // Its failure is an exception; a name that is not known yet would be a warning in the log besides.
        @$connection->real_connect(
            $environment->databaseHost(),
            $environment->databaseUser(),
            $environment->databasePassword(),
            $environment->databaseName(),
            $environment->databasePort(),
        );
        $connection->set_charset('utf8mb4');
        return $connection;
    }

    /** Whether the database refuses for good; any other failure may be one of a database that is still starting. */
    public static function isFinal(mysqli_sql_exception $error): bool
    {
        return in_array($error->getCode(), self::FINAL_ERRORS, true);
    }

    /**
     * Connects to a database that may still be starting.
     *
     * @throws mysqli_sql_exception when it does not answer within the time, or refuses the credentials
     */
    public static function await(Environment $environment, int $withinSeconds): mysqli
    {
        $until = microtime(true) + $withinSeconds;
        while (true) {
            try {
                // To wait for a lock or to fill a database takes longer than a health check may.
                return self::connect($environment, answerSeconds: 300);
            } catch (mysqli_sql_exception $error) {
                if (self::isFinal($error) || microtime(true) > $until) {
                    throw $error;
                }
                usleep(100_000);
            }
        }
    }
}
