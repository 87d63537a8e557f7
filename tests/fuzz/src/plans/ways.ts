import type { Framework } from '@error-contract/harness/targets';
import { words } from '@error-contract/harness/words';

export type { Framework } from '@error-contract/harness/targets';

export const frameworks: readonly Framework[] = ['express', 'fastify', 'koa'];

/**
 * What a request may come to. `answer`: an error of the contract. `done`: the success that was
 * meant. `closed`: a destroyed connection. `payload`: a success that is the thrown value itself.
 */
export type Outcome = 'answer' | 'done' | 'closed' | 'payload';

type Ways = Readonly<Record<string, readonly Outcome[]>>;

const ending = (outcome: Outcome, names: string): Ways =>
  Object.fromEntries(words(names).map((name) => [name, [outcome]]));

const common: Ways = {
  ...ending('answer', 'sync async rejectLater stream toJSON'),
  ...ending('closed', 'late lateAsync headOnly streamLate'),
  doneThenThrow: ['done'],
  payload: ['answer', 'done', 'payload'],
};

const express: Ways = {
  ...common,
  ...ending('answer', 'next nextLater nextTwice nextThenThrow router subApp'),
  ...ending('answer', 'errorMiddleware errorMiddlewareNext errorMiddlewareAsync'),
  nextThenDone: ['answer', 'done'],
  param: ['answer', 'done'],
  lateNext: ['closed'],
  pipeline: ['answer', 'closed'],
  doneThenNext: ['done'],
};

const hooks = words('onRequest preParsing preValidation preHandler preSerialization onSend');
const fastifyHooks = hooks.flatMap((name): [string, readonly Outcome[]][] => [
  // A hook that is given nothing goes on.
  [name, ['answer', 'done']],
  [`${name}Async`, ['answer', 'done']],
]);

const fastify: Ways = {
  ...common,
  // With an asynchronous `onSend` hook the answer is not on its way yet.
  doneThenThrow: ['answer', 'done'],
  ...ending('answer', 'send sendTwice sendThenThrow sendThenDone serializer schema'),
  ...ending('answer', 'onErrorHook onSendOfError onSendOfErrorAsync'),
  ...ending('answer', 'scope scopeAsync scopeSend scopeNested'),
  ...Object.fromEntries(fastifyHooks),
  onResponse: ['done'],
  parser: ['answer', 'done'],
  validator: ['answer', 'done'],
};

const koa: Ways = {
  ...common,
  ...ending('answer', 'ctxThrow ctxThrowStatus afterNext finally caughtAndRethrown nextTwice'),
  ...ending('answer', 'onerror onerrorTwice onerrorThenThrow onerrorThenBody'),
  ...ending('answer', 'bodyThenThrow streamThenThrow'),
  // An error whose stack cannot be read fails the listener, and with it the handler.
  emit: ['answer', 'done'],
};

const ways: Readonly<Record<Framework, Ways>> = { express, fastify, koa };

export function waysOf(framework: Framework): readonly string[] {
  return Object.keys(ways[framework]);
}

export function outcomesOf(framework: Framework, way: string): readonly Outcome[] {
  return ways[framework][way] ?? [];
}
