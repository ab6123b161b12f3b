<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// There is no mail server in the container. Without one named, what would be sent is left out rather than failing loudly in
// the middle of a checkout.
$storekeeper_smtp = getenv('SMTP_HOST') ?: '';
if ($storekeeper_smtp === '') {
    add_filter('pre_wp_mail', '__return_false');
    return;
}

add_action('phpmailer_init', static function ($mailer) use ($storekeeper_smtp): void {
    $mailer->isSMTP();
    $mailer->Host = $storekeeper_smtp;
    $mailer->Port = (int) (getenv('SMTP_PORT') ?: 587);
    $mailer->Timeout = 10;
    $user = getenv('SMTP_USER') ?: '';
    if ($user !== '') {
        $mailer->SMTPAuth = true;
        $mailer->Username = $user;
        $mailer->Password = getenv('SMTP_PASSWORD') ?: '';
    }
});
