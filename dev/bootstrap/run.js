// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

const childProcess = require('child_process');
const fs = require('fs');
const path = require('path');
const tie = require('./tie');

const TAIL = 4000;

/**
 * Runs one command to its end, without a shell. Its output goes to `options.log` (appended) where given.
 * Resolves to what it wrote to stdout; rejects with the end of its output when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, log?: string, input?: string, signal?: AbortSignal, tied?: boolean, onOutput?: (text: string) => void}} [options]
 *   `onOutput`: given each piece of its output as it comes; `tied`: killed when this process has ended, see tie.js
 * @returns {Promise<string>}
 */
module.exports = function run(command, args, options) {
  const settings = options || {};
  return new Promise((resolve, reject) => {
    let log;
    if (settings.log) {
      fs.mkdirSync(path.dirname(settings.log), { recursive: true });
      log = fs.openSync(settings.log, 'a');
      fs.writeSync(log, `\n$ ${[command].concat(args).join(' ')}\n`);
    }
    const [program, ...words] = settings.tied
      ? tie(command, args)
      : [command].concat(args);
    const child = childProcess.spawn(program, words, {
      cwd: settings.cwd,
      env: settings.env,
      signal: settings.signal,
      stdio: [settings.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let tail = '';
    let unwritten;
    const note = chunk => {
      if (log !== undefined && !unwritten) {
        try {
          fs.writeSync(log, chunk);
        } catch (error) {
          // Told at the end: thrown from here it would end this process at once, with everything as it lies about.
          unwritten = error;
        }
      }
      tail = (tail + chunk).slice(-TAIL);
      if (settings.onOutput) {
        settings.onOutput(String(chunk));
      }
    };
    child.stdout.on('data', chunk => {
      stdout += chunk;
      note(chunk);
    });
    child.stderr.on('data', note);
    if (settings.input !== undefined) {
      child.stdin.end(settings.input);
    }
    const finish = error => {
      if (log !== undefined) {
        fs.closeSync(log);
        log = undefined;
      }
      if (error) {
        reject(error);
      } else {
        resolve(stdout);
      }
    };
    child.on('error', error =>
      finish(
        error.code === 'ENOENT'
          ? new Error(`${command} is not installed`)
          : error,
      ),
    );
    child.on('close', (code, signal) => {
      if (unwritten || code === 0) {
        finish(unwritten);
        return;
      }
      const how = signal ? `was stopped by ${signal}` : `failed (exit ${code})`;
      const error = new Error(
        `${path.basename(command)} ${args[0] || ''} ${how}\n${tail.trim()}`,
      );
      error.exitCode = code;
      finish(error);
    });
  });
};
