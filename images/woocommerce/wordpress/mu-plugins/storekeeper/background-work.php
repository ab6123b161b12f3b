<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// What is due is run by the cluster's job. Without this the shop would call its own address for each visit to the admin.
add_filter('action_scheduler_allow_async_request_runner', '__return_false');

// Nothing of it looks at the machine's parts or changes files: the code is read-only.
add_filter('woocommerce_background_image_regeneration', '__return_false');
