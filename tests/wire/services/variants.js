import { readFileSync } from 'node:fs';
import { ApiError, ConflictError } from '@error-contract/core';
import { recordDeviation, recordError } from './recorder.js';

const onDeviation = recordDeviation;

function mapError(thrown) {
  if (!(thrown instanceof Error)) return undefined;
  if (thrown.name === 'TypeError') throw new Error('mapError itself fails');
  if (thrown.status === 403) throw new ApiError(402, 'Thrown by mapError');
  if (thrown.status === 499) return { statusCode: 404, message: 'not an ApiError' };
  return thrown.message === 'secret' ? new ConflictError('Mapped') : undefined;
}

function modeByHeader({ req, request, ctx }) {
  const mode = (req ?? request ?? ctx).headers['x-mode'];
  if (mode === 'throw') throw new Error('the function itself fails');
  return mode;
}

function deviationThrowing(deviation, context) {
  recordDeviation(deviation, context);
  throw new Error('onDeviation throws');
}

const recording = (variant) => (error, context) => recordError(error, context, variant);

async function rejecting(error, context) {
  recordError(error, context, 'rejecting');
  throw new Error('onError rejects');
}

function throwing(error, context) {
  recordError(error, context, 'throwing');
  throw new Error('onError throws');
}

const particular = {
  contract: {},
  below: {},
  report: { onDeviation, responses: 'report' },
  keep: { onDeviation, responses: 'keep' },
  choose: { onDeviation, responses: modeByHeader },
  'deviation throws': { responses: 'report', onDeviation: deviationThrowing },
  rejecting: { onError: rejecting },
  throwing: { onError: throwing },
  mapping: { mapError },
  unprocessable: { validationStatus: 422 },
  logged: { onError: undefined },
  impatient: {},
  http2: {},
  'all errors': {},
  few: {},
  https: {},
  closing: {},
  localhost: {},
  roots: {},
  'bare schema': { bareSchemaErrors: 500 },
};

function optionsOf([name, options]) {
  const { onError, ...given } = { onError: recording(name), ...options };
  return [name, onError ? { onError, ...given } : given];
}

/** The same routes, once per set of options. `undefined`: without the contract. */
export const variants = {
  ...Object.fromEntries(Object.entries(particular).map(optionsOf)),
  plain: undefined,
};

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

/** Gives a server that takes a single request on each connection. */
export const withOneRequest = (server) => Object.assign(server, { maxRequestsPerSocket: 1 });
