import { ApiError, ConflictError } from '@error-contract/core';
import { headerOf, recordDeviation, recordError } from './recorder.js';

const onDeviation = recordDeviation;

function mapError(thrown) {
  if (!(thrown instanceof Error)) return undefined;
  if (thrown.name === 'TypeError') throw new Error('mapError itself fails');
  if (thrown.status === 403) throw new ApiError(402, 'Thrown by mapError');
  if (thrown.status === 499) return { statusCode: 404, message: 'not an ApiError' };
  return thrown.message === 'secret' ? new ConflictError('Mapped') : undefined;
}

function mapAnswer({ statusCode, body, headers }) {
  if (body?.code === 'throw') throw new Error('mapAnswer itself fails');
  if (body?.code === 'throw ours') throw new ConflictError('Thrown by mapAnswer');
  if (body?.code === 'rubbish') return { statusCode: 404, message: 'not an ApiError' };
  if (body?.code === 'async') return Promise.reject(new Error('mapAnswer is async'));
  if (body === 'Mine' && headers['x-kind'] === 'mine') return new ConflictError('Mapped text');
  if (typeof body?.title === 'string') return new ApiError(statusCode, body.title);
  return undefined;
}

function modeByHeader(context) {
  const mode = headerOf(context, 'x-mode');
  if (mode === 'throw') throw new Error('the function itself fails');
  return mode;
}

function modeByPath({ req, request, ctx }) {
  const path = req?.path ?? request?.url ?? ctx.path;
  return /^(?:http:\/\/[^/]+)?\/(router|sub)\//.test(path) ? 'report' : 'rewrite';
}

function deviationThrowing(deviation, context) {
  recordDeviation(deviation, context);
  throw new Error('onDeviation throws');
}

/** Answers by itself, in every way that a hook can find. */
function answering(context) {
  const raw = context.res ?? context.reply?.raw ?? context.ctx?.res;
  if (!raw) return; // with fetch there is nothing to answer with
  context.res?.status(409).json({ message: 'of the hook' });
  context.reply?.code(409).send('of the hook');
  raw.statusCode = 201;
  raw.setHeader('content-length', 3);
  raw.write('of the hook');
  raw.end();
}

function mapAnswering(_answer, context) {
  answering(context);
}

function modeAnswering(context) {
  answering(context);
  return 'rewrite';
}

function deviationAnswering(deviation, context) {
  recordDeviation(deviation, context);
  answering(context);
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

/** Variants whose servers differ, or that only keep their records apart. */
const usual = ['contract', 'below', 'impatient', 'http2', 'all errors', 'few', 'https', 'closing'];

/** Servers that the service makes by itself, and hands the app's requests. */
const own = ['own', 'own https', 'own http2'];

const particular = {
  ...Object.fromEntries([...usual, ...own, 'localhost', 'roots'].map((name) => [name, {}])),
  report: { onDeviation, responses: 'report' },
  keep: { onDeviation, responses: 'keep' },
  choose: { onDeviation, responses: modeByHeader },
  'by path': { onDeviation, responses: modeByPath },
  'deviation throws': { responses: 'report', onDeviation: deviationThrowing },
  'mapping answers': { mapAnswer: mapAnswering },
  'mode answers': { responses: modeAnswering },
  'deviation answers': { onDeviation: deviationAnswering },
  rejecting: { onError: rejecting },
  throwing: { onError: throwing },
  mapping: { mapError, mapAnswer, onDeviation },
  deviations: { onDeviation },
  'all protocols': { onDeviation, protocols: 'rewrite' },
  'no challenge': { challenge: false },
  challenge: { challenge: 'Bearer realm="api"' },
  'request id': { requestId: true },
  'correlation id': { requestId: 'X-Correlation-Id' },
  unprocessable: { validationStatus: 422 },
  logged: { onError: undefined },
  'bare schema': { bareSchemaErrors: 500 },
};

function optionsOf([name, options]) {
  const { onError, ...given } = { onError: recording(name), ...options };
  return [name, onError ? { onError, ...given } : given];
}

/** The routes run once with each set of options. `undefined` means without the contract. */
const variants = {
  ...Object.fromEntries(Object.entries(particular).map(optionsOf)),
  plain: undefined,
};

/** The variants of a list of names, or all: to make one takes time. */
export function variantsOf(names) {
  if (!names) return variants;
  return Object.fromEntries(names.split(',').map((name) => [name, variants[name]]));
}
