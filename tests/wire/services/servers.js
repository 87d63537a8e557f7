import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer as createHttpsServer } from 'node:https';
import { guardServer } from '@error-contract/core/node';
import { recordError } from './recorder.js';

/** Options of a server whose requests must arrive at once. */
export const impatience = {
  requestTimeout: 300,
  headersTimeout: 300,
  connectionsCheckingInterval: 50,
};

const pem = (name) => readFileSync(new URL(`localhost-${name}.pem`, import.meta.url));

/** Options of a server that speaks HTTP/1.1 over TLS. */
export const encrypted = () => ({ key: pem('key'), cert: pem('cert') });

/** Options of a server that speaks HTTP/2 and HTTP/1.1. */
export const secure = () => ({ allowHTTP1: true, ...encrypted() });

const withOneRequest = (server) => Object.assign(server, { maxRequestsPerSocket: 1 });

const servers = {
  impatient: (listener) => createServer(impatience, listener),
  few: (listener) => withOneRequest(createServer(listener)),
  https: (listener) => withOneRequest(createHttpsServer(encrypted(), listener)),
  http2: (listener) => createSecureServer(secure(), listener),
};

const unguarded = {
  own: (listener) => createServer(listener),
  'own https': (listener) => createHttpsServer(encrypted(), listener),
  'own http2': (listener) => createSecureServer(secure(), listener),
};

/** A server that a service makes by itself and does not guard. */
export function unguardedFor(variant, listener) {
  return unguarded[variant]?.(listener);
}

/** The server of a variant, if the app does not make it. */
export function serverFor(variant, listener, guard = guardServer) {
  const server = servers[variant]?.(listener);
  if (!server) return unguardedFor(variant, listener);
  return guard(server, { onError: (error) => recordError(error, {}, variant) });
}
