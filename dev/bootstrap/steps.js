// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

const path = require('path');
const advice = require('./advice');

const STILL_RUNNING_AFTER_MS = 15000;
const STILL_RUNNING_EVERY_MS = 60000;
const MESSAGE_LINES = 12;
const MESSAGE_WIDTH = 300;

/**
 * Reports work as one line per step with the time that it took. On a terminal the line shows at once that the step
 * runs; elsewhere a step that takes long says so, and each minute how far it is, so that a silent log is never a mystery.
 */
class Steps {
  /** @param {{out?: NodeJS.WriteStream, note?: (text: string) => void}} [options] `note`: told what is being done */
  static create(options) {
    return new Steps(options || {});
  }

  constructor(options) {
    this.out = options.out || process.stdout;
    this.note = options.note || (() => {});
  }

  /**
   * Runs `work` as one step. It may call `say` with a better closing text than the title, such as a version found.
   * A failure prints what went wrong, `hint` (what to do) and the log that has the rest, then is thrown on.
   *
   * @template T
   * @param {{title: string, doing?: string, log?: string, hint?: string}} step `doing`: what is said until it is done
   * @param {(say: (text: string) => void) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async run(step, work) {
    const started = Date.now();
    let text = step.doing || step.title;
    let said = false;
    const show = (mark, suffix) =>
      this.out.write(
        `${this.out.isTTY ? '\r\u001b[K' : ''}${mark} ${elapsed(
          started,
        )}  ${text}${suffix || ''}`,
      );
    let timer;
    if (this.out.isTTY) {
      show('…');
      timer = setInterval(() => show('…'), 1000);
    } else {
      const stillAtIt = () => {
        show('…', `: still at it${seeLog(step.log)}\n`);
        timer = setTimeout(stillAtIt, STILL_RUNNING_EVERY_MS);
      };
      timer = setTimeout(stillAtIt, STILL_RUNNING_AFTER_MS);
    }
    try {
      this.note(text);
      const result = await work(better => {
        text = better;
        said = true;
        this.note(text);
      });
      text = said ? text : step.title;
      show('✓', '\n');
      return result;
    } catch (error) {
      show('✗', '\n');
      if (!error.reported) {
        this.explain(error, step);
        error.reported = true;
      }
      throw error;
    } finally {
      clearTimeout(timer);
      clearInterval(timer);
    }
  }

  explain(error, step) {
    const lines = String(error.message)
      .trim()
      .split('\n')
      .slice(-MESSAGE_LINES)
      .map(line => line.slice(0, MESSAGE_WIDTH));
    this.out.write(lines.map(line => `           ${line}\n`).join(''));
    const hint = advice(error) || step.hint;
    if (hint) {
      this.out.write(`           → ${hint}\n`);
    }
    if (step.log) {
      this.out.write(`           → the whole output: ${relative(step.log)}\n`);
    }
  }

  /** Prints a line that is no step: an address, an explanation. */
  say(text) {
    this.out.write(`${this.out.isTTY ? '\r\u001b[K' : ''}${text}\n`);
  }
}

function elapsed(started) {
  return `${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s`;
}

function seeLog(log) {
  return log ? ` (${relative(log)})` : '';
}

function relative(file) {
  return path.relative(process.cwd(), file) || file;
}

module.exports = Steps;
