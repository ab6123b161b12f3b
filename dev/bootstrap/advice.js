// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

const FULL =
  /ENOSPC|EDQUOT|no space left on device|disk quota exceeded|not have enough free space/i;

/** What to do about an error whose cause is the same whatever was being done; undefined for others. */
module.exports = function advice(error) {
  return FULL.test(String(error.message))
    ? 'the disk is full: df -h says which; free some, or have XDG_CACHE_HOME and TMPDIR name folders on another, then run this again: it goes on where it stopped'
    : undefined;
};
