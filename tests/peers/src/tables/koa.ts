import type { Replaced } from '../compare.ts';
import { body, contentType, peculiar } from './reasons.ts';

const counted = peculiar('4 !== 3', 'It counts the middlewares of an app, and ours is one more.');

const length = peculiar(
  /expected "Content-Length" of "1[17]", got "6\d"/,
  'It asserts the length of the body of an error, which the contract replaces.',
);

const noStatus = peculiar(
  /expected 70[01] "undefined", got 500/,
  'A failure has a status from 400 to 599: anything else is 500.',
);

const noResponse = peculiar(
  "(reading 'socket')",
  "It calls Koa's own error handler with an object that is no response.",
);

export const koa3: readonly Replaced[] = [
  { file: '__tests__/application/compose.test.js', count: 1, reason: counted },
  { file: '__tests__/application/currentContext.test.js', count: 2, reason: body },
  { file: '__tests__/application/respond.test.js', count: 7, reason: body },
  { file: '__tests__/application/respond.test.js', count: 2, reason: length },
  { file: '__tests__/application/respond.test.js', count: 2, reason: noStatus },
  { file: '__tests__/application/response.test.js', count: 1, reason: body },
  { file: '__tests__/context/onerror.test.js', count: 8, reason: contentType },
  { file: '__tests__/context/onerror.test.js', count: 1, reason: body },
  { file: '__tests__/context/onerror.test.js', count: 1, reason: noResponse },
  { file: '__tests__/response/flushHeaders.test.js', count: 2, reason: contentType },
];

export const koa2: readonly Replaced[] = [
  { file: '__tests__/application/currentContext.js', count: 2, reason: body },
  { file: '__tests__/application/respond.js', count: 5, reason: body },
  { file: '__tests__/application/respond.js', count: 1, reason: contentType },
  { file: '__tests__/application/respond.js', count: 2, reason: length },
  { file: '__tests__/application/respond.js', count: 2, reason: noStatus },
  { file: '__tests__/application/response.js', count: 1, reason: body },
  { file: '__tests__/context/onerror.js', count: 9, reason: contentType },
  { file: '__tests__/context/onerror.js', count: 1, reason: noResponse },
  { file: '__tests__/response/flushHeaders.js', count: 2, reason: contentType },
];
