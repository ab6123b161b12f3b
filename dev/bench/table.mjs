// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** A table in Markdown, which is readable as it is. The first column is text, all others are numbers. */
export function table({ head, rows }) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(3, ...lines.map(line => line[column].length)),
  );
  const draw = cells =>
    `| ${cells
      .map((cell, column) =>
        column === 0
          ? cell.padEnd(widths[column])
          : cell.padStart(widths[column]),
      )
      .join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [draw(head), draw(rule), ...rows.map(draw)].join('\n');
}
