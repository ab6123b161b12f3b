// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
// Runs inside a probe's pod and listens there, by TCP and UDP. Reads one JSON line per question, tries all that it names at
// once, answers with one line.
'use strict';

const dgram = require('dgram');
const dns = require('dns');
const http = require('http');
const net = require('net');
const readline = require('readline');

const PORT = Number(process.argv[1]);
const TRY = { tcp: connect, udp: call, lookup: lookUp };

http.createServer((_, answer) => answer.end('probe')).listen(PORT);
const echo = dgram.createSocket('udp4', (message, from) =>
  echo.send(message, from.port, from.address),
);
echo.bind(PORT);

readline.createInterface({ input: process.stdin }).on('line', async line => {
  const { id, milliseconds, targets } = JSON.parse(line);
  const answers = await Promise.all(
    targets.map(target => TRY[target.kind](target, milliseconds)),
  );
  process.stdout.write(`${JSON.stringify({ id, answers })}\n`);
});

/** "open" once a connection is there, or else why not. */
function connect({ host, port }, milliseconds) {
  return new Promise(resolve => {
    const socket = net.connect({ host, port });
    const finish = answer => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(milliseconds, () => finish('no answer'));
    socket.on('connect', () => finish('open'));
    socket.on('error', error => finish(error.code));
  });
}

/** "open" once a datagram has come back. */
function call({ host, port }, milliseconds) {
  return new Promise(resolve => {
    const socket = dgram.createSocket('udp4');
    const timer = setTimeout(() => finish('no answer'), milliseconds);
    const finish = answer => {
      clearTimeout(timer);
      socket.close();
      resolve(answer);
    };
    socket.once('message', () => finish('open'));
    socket.once('error', error => finish(error.code));
    socket.send('hello', port, host);
  });
}

/** "open" once the server, or else the pod's own one, has answered a question by UDP. */
async function lookUp({ server, name }, milliseconds) {
  const resolver = new dns.promises.Resolver({
    timeout: milliseconds,
    tries: 1,
  });
  if (server) {
    resolver.setServers([server]);
  }
  try {
    await resolver.resolve4(name);
    return 'open';
  } catch (error) {
    return error.code;
  }
}
