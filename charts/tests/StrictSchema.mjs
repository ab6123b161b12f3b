// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';

const KIND = 'x-kubernetes-group-version-kind';

/** One release of Kubernetes, as far as it says what objects look like. A field that it does not know is a fault. */
export class StrictSchema {
  /** @param {string} file the release's OpenAPI document */
  static create(file) {
    return new StrictSchema(JSON.parse(readFileSync(file, 'utf8')).definitions);
  }

  constructor(definitions) {
    this.names = new Map();
    for (const [name, definition] of Object.entries(definitions)) {
      for (const { group, version, kind } of definition[KIND] ?? []) {
        const apiVersion = group ? `${group}/${version}` : version;
        this.names.set(`${apiVersion} ${kind}`, name);
      }
      close(definition);
    }
    this.ajv = new Ajv({ strict: false, validateFormats: false });
    this.ajv.addSchema({ $id: 'kubernetes', definitions });
  }

  /** What is wrong with an object; empty where nothing is. */
  faults(object) {
    const what = `${object.apiVersion} ${object.kind}`;
    const name = this.names.get(what);
    if (!name) {
      return [`${what} is not known`];
    }
    const check = this.ajv.getSchema(`kubernetes#/definitions/${name}`);
    return check(object)
      ? []
      : check.errors.map(
          ({ instancePath, message, params }) =>
            `${what} ${object.metadata.name}: ${instancePath} ${message} ${
              params.additionalProperty ?? ''
            }`,
        );
  }
}

/** Makes an OpenAPI definition a strict JSON schema. */
function close(definition) {
  if (definition.format === 'int-or-string') {
    definition.type = ['integer', 'string'];
  }
  if (definition.properties) {
    definition.additionalProperties ??= false;
    Object.values(definition.properties).forEach(close);
  }
}
