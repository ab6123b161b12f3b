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
        $id = self::ensureUser($settings, $state);
        $hash = wp_hash_password(self::asTyped($settings->adminPassword));
        self::store($id, ['user_pass' => $hash, 'user_email' => $settings->adminEmail]);
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

    private static function ensureUser(Settings $settings, SetupState $state): int
    {
        $user = get_user_by('login', $settings->adminUser) ?: get_user_by('login', $state->get('admin-user') ?? '');
        if ($user instanceof WP_User) {
            return $user->ID;
        }
        $id = wp_insert_user(wp_slash([
            'user_login' => $settings->adminUser,
            // Replaced at once by the real one, which this function would quote differently.
            'user_pass' => wp_generate_password(32),
            'user_email' => $settings->adminEmail,
            'display_name' => $settings->adminUser,
            'role' => 'administrator',
            'show_admin_bar_front' => 'true',
        ]));
        if (is_wp_error($id)) {
            throw new RuntimeException('the admin user was refused: ' . $id->get_error_message());
        }
        return $id;
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
