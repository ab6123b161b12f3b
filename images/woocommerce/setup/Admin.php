<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper\Setup;

use RuntimeException;
use Storekeeper\SetupState;
use WP_User;

/** The account of the Secret. */
final class Admin
{
    /**
     * Makes it able to sign in when the Secret is new to this database: at first, and after it was rotated. What its owner
     * has changed in the admin since then, such as the password, is theirs and stays.
     *
     * @return array<string, string> what to remember of the Secret: never the password
     */
    public static function apply(Settings $settings, SetupState $state): array
    {
        $applied = $state->get('admin-password-hash');
        if (
            $applied !== null &&
            $state->get('admin-user') === $settings->adminUser &&
            $state->get('admin-email') === $settings->adminEmail &&
            wp_check_password(self::asTyped($settings->adminPassword), $applied)
        ) {
            return [];
        }
        $user = self::find($settings->adminUser) ?? self::find($state->get('admin-user') ?? '');
        $hash = $user === null ? null : wp_hash_password(self::asTyped($settings->adminPassword));
        $user ??= self::create($settings);
        // To hash takes long, on purpose; a new account has its hash already.
        $hash ??= $user->user_pass;
        self::store($user->ID, [
            // What sign-in makes of a name that is typed: it takes more characters than a new account may have.
            'user_login' => sanitize_user($settings->adminUser),
            'user_pass' => $hash,
            'user_email' => $settings->adminEmail,
        ]);
        if ($applied === null) {
            update_option('admin_email', $settings->adminEmail);
            update_option('woocommerce_email_from_address', $settings->adminEmail);
            update_option('woocommerce_stock_email_recipient', $settings->adminEmail);
        }
        return [
            'admin-user' => $settings->adminUser,
            'admin-email' => $settings->adminEmail,
            'admin-password-hash' => $hash,
        ];
    }

    /** WordPress compares with what its own quoting makes of the form's field, so that is what has to be kept. */
    private static function asTyped(string $password): string
    {
        return wp_slash($password);
    }

    private static function find(string $name): ?WP_User
    {
        return get_user_by('login', $name) ?: null;
    }

    private static function create(Settings $settings): WP_User
    {
        $id = wp_insert_user([
            ...wp_slash([
                'user_login' => $settings->adminUser,
                'user_email' => $settings->adminEmail,
                // Shown to shoppers here and there: never the e-mail address.
                'display_name' => explode('@', $settings->adminUser)[0],
            ]),
            'user_pass' => self::asTyped($settings->adminPassword),
            'role' => 'administrator',
        ]);
        if (is_wp_error($id)) {
            throw new RuntimeException('the admin user was refused: ' . $id->get_error_message());
        }
        return new WP_User($id);
    }

    /** @param array<string, string> $columns */
    private static function store(int $id, array $columns): void
    {
        global $wpdb;
        if ($wpdb->update($wpdb->users, $columns, ['ID' => $id]) === false) {
            throw new RuntimeException('the admin user could not be stored');
        }
        clean_user_cache($id);
    }
}
