/** The frameworks that have an adapter. */
export type Framework = 'express' | 'fastify' | 'koa';

export const frameworks: readonly Framework[] = ['express', 'fastify', 'koa'];

/**
 * What a request may come to. `answer`: an error of the contract. `done`: the success that was
 * meant. `closed`: a destroyed connection. `payload`: a success that is the thrown value itself.
 */
export type Outcome = 'answer' | 'done' | 'closed' | 'payload';

type Ways = Readonly<Record<string, readonly Outcome[]>>;

const common: Ways = {
  sync: ['answer'],
  async: ['answer'],
  rejectLater: ['answer'],
  late: ['closed'],
  lateAsync: ['closed'],
  headOnly: ['closed'],
  doneThenThrow: ['done'],
  stream: ['answer'],
  streamLate: ['closed'],
  toJSON: ['answer'],
  payload: ['answer', 'done', 'payload'],
};

const express: Ways = {
  ...common,
  next: ['answer'],
  nextLater: ['answer'],
  nextTwice: ['answer'],
  nextThenThrow: ['answer'],
  nextThenDone: ['answer', 'done'],
  param: ['answer', 'done'],
  router: ['answer'],
  subApp: ['answer'],
  errorMiddleware: ['answer'],
  errorMiddlewareNext: ['answer'],
  errorMiddlewareAsync: ['answer'],
  lateNext: ['closed'],
  pipeline: ['answer', 'closed'],
  doneThenNext: ['done'],
};

const hooks = ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'preSerialization'];
const fastifyHooks = [...hooks, 'onSend'].flatMap((name): [string, readonly Outcome[]][] => [
  // A hook that is given nothing goes on.
  [name, ['answer', 'done']],
  [`${name}Async`, ['answer', 'done']],
]);

const fastify: Ways = {
  ...common,
  // With an asynchronous `onSend` hook the answer is not on its way yet.
  doneThenThrow: ['answer', 'done'],
  send: ['answer'],
  sendTwice: ['answer'],
  sendThenThrow: ['answer'],
  sendThenDone: ['answer'],
  ...Object.fromEntries(fastifyHooks),
  onErrorHook: ['answer'],
  onSendOfError: ['answer'],
  onSendOfErrorAsync: ['answer'],
  onResponse: ['done'],
  serializer: ['answer'],
  schema: ['answer'],
  scope: ['answer'],
  scopeAsync: ['answer'],
  scopeSend: ['answer'],
  scopeNested: ['answer'],
  parser: ['answer', 'done'],
  validator: ['answer', 'done'],
};

const koa: Ways = {
  ...common,
  ctxThrow: ['answer'],
  ctxThrowStatus: ['answer'],
  afterNext: ['answer'],
  finally: ['answer'],
  caughtAndRethrown: ['answer'],
  onerror: ['answer'],
  onerrorTwice: ['answer'],
  onerrorThenThrow: ['answer'],
  onerrorThenBody: ['answer'],
  // An error whose stack cannot be read fails the listener, and with it the handler.
  emit: ['answer', 'done'],
  nextTwice: ['answer'],
  bodyThenThrow: ['answer'],
  streamThenThrow: ['answer'],
};

const ways: Readonly<Record<Framework, Ways>> = { express, fastify, koa };

export function waysOf(framework: Framework): readonly string[] {
  return Object.keys(ways[framework]);
}

export function outcomesOf(framework: Framework, way: string): readonly Outcome[] {
  return ways[framework][way] ?? [];
}
