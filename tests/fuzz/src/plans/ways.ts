import type { Framework as Below } from '@error-contract/harness/targets';
import { words } from '@error-contract/harness/words';

/** A framework, or Nest, on Express. */
export type Framework = Below | 'nest';

export const frameworks: readonly Framework[] = [
  'express',
  'fastify',
  'koa',
  'nest',
  'fetch',
  'hono',
];

/**
 * What a request may come to. `response`: an error of the contract. `done`: the success that was
 * meant. `closed`: a destroyed connection. `payload`: a success that is the thrown value itself.
 */
export type Outcome = 'response' | 'done' | 'closed' | 'payload';

type Ways = Readonly<Record<string, readonly Outcome[]>>;

const ending = (outcome: Outcome, names: string): Ways =>
  Object.fromEntries(words(names).map((name) => [name, [outcome]]));

const common: Ways = {
  ...ending('response', 'sync async rejectLater stream toJSON'),
  ...ending('closed', 'late lateAsync headOnly streamLate'),
  doneThenThrow: ['done'],
  payload: ['response', 'done', 'payload'],
};

const express: Ways = {
  ...common,
  ...ending('response', 'next nextLater nextTwice nextThenThrow router subApp'),
  ...ending('response', 'errorMiddleware errorMiddlewareNext errorMiddlewareAsync'),
  nextThenDone: ['response', 'done'],
  param: ['response', 'done'],
  lateNext: ['closed'],
  pipeline: ['response', 'closed'],
  doneThenNext: ['done'],
};

const hooks = words('onRequest preParsing preValidation preHandler preSerialization onSend');
const fastifyHooks = hooks.flatMap((name): [string, readonly Outcome[]][] => [
  // A hook that gets a falsy value does not fail.
  [name, ['response', 'done']],
  [`${name}Async`, ['response', 'done']],
]);

const fastify: Ways = {
  ...common,
  // With an asynchronous `onSend` hook nothing has been sent yet.
  doneThenThrow: ['response', 'done'],
  ...ending('response', 'send sendTwice sendThenThrow sendThenDone serializer schema'),
  ...ending('response', 'onErrorHook onSendOfError onSendOfErrorAsync'),
  ...ending('response', 'scope scopeAsync scopeSend scopeNested'),
  ...Object.fromEntries(fastifyHooks),
  onResponse: ['done'],
  parser: ['response', 'done'],
  validator: ['response', 'done'],
};

const koa: Ways = {
  ...common,
  ...ending('response', 'ctxThrow ctxThrowStatus afterNext finally caughtAndRethrown nextTwice'),
  ...ending('response', 'onerror onerrorTwice onerrorThenThrow onerrorThenBody'),
  ...ending('response', 'bodyThenThrow streamThenThrow'),
  // If the stack of the error cannot be read, the listener fails, and the handler with it.
  emit: ['response', 'done'],
};

// What a handler returns has to settle, and a thrown value with a `then` may not.
const { payload: _returned, ...settling } = common;
const nest: Ways = { ...settling, ...ending('response', 'observable') };

const fetch: Ways = {
  ...ending('response', 'sync async rejectLater stream toJSON'),
  ...ending('response', 'thenable returned generator cancelled usedBody networkError'),
  ...ending('closed', 'streamLate generatorLate lengthLate'),
};

const hono: Ways = {
  ...fetch,
  ...ending('response', 'beforeNext afterNext caughtAndRethrown nextTwice setThenThrow'),
  ...ending('response', 'exception onError onErrorAsync basePath'),
  // The app that is mounted has no contract: Hono asks the error for a response.
  mounted: ['response', 'done'],
};

const ways: Readonly<Partial<Record<Framework, Ways>>> = {
  express,
  fastify,
  koa,
  nest,
  fetch,
  hono,
};

export function waysOf(framework: Framework): readonly string[] {
  return Object.keys(ways[framework] ?? {});
}

export function outcomesOf(framework: Framework, way: string): readonly Outcome[] {
  return ways[framework]?.[way] ?? [];
}

/** Whether a framework gets no Node request, but one of the web, for which `*` is no URL. */
export function isWeb(framework: Framework): boolean {
  return framework === 'fetch' || framework === 'hono';
}
