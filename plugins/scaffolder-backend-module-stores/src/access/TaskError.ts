// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * An error for the person who reads the task's log. The scaffolder logs an error's stack, in which a shop owner
 * finds nothing, so here the stack is the sentence itself.
 */
export class TaskError extends Error {
  /** Status of the refused request, where there was one. */
  readonly statusCode?: number;

  constructor(options: {
    name: string;
    message: string;
    statusCode?: number;
    cause?: unknown;
  }) {
    super(options.message, { cause: options.cause });
    this.name = options.name;
    this.statusCode = options.statusCode;
    this.stack = `${this.name}: ${this.message}`;
  }
}
