// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** Milliseconds as people say them: "120 ms", "4.1 s", "42 s", "3 min 5 s", "2 h 10 min". */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000;
  if (seconds < 0.9995) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) {
    return [`${Math.floor(whole / 60)} min`, whole % 60 && `${whole % 60} s`]
      .filter(Boolean)
      .join(' ');
  }
  const minutes = Math.round(whole / 60);
  return [
    `${Math.floor(minutes / 60)} h`,
    minutes % 60 && `${minutes % 60} min`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A round number of seconds for a guess: nobody wants "about 13.4 s left". */
export function formatEstimate(seconds: number): string {
  const rounded =
    seconds < 15
      ? Math.max(1, Math.round(seconds))
      : Math.round(seconds / 5) * 5;
  return formatDuration(rounded * 1000).replace('.0', '');
}
