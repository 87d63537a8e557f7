import type { Sent } from './ask.ts';

/** A library to migrate from, with a folder in `services/`. */
export interface Library {
  readonly name: string;
  readonly requests: readonly Sent[];
  /** The stage that the codemod rewrites, if it has anything to do. */
  readonly rewritten?: 'before' | 'unchanged';
  /** Files that the codemod gets beside the service. */
  readonly beside?: readonly string[];
  /** The reasons why the codemod leaves something. */
  readonly left?: readonly string[];
}

const create: readonly Sent[] = [
  ['POST', '/agents', '{}'],
  ['POST', '/agents', '{"name":"Ada"}'],
  ['POST', '/agents', '{"name":'],
];

const requests: readonly Sent[] = [
  ['GET', '/agents/none'],
  ...create,
  ['GET', '/report'],
  ['GET', '/nowhere'],
];

/** The libraries of the guide, in its order. */
export const libraries: readonly Library[] = [
  { name: 'http-errors', requests, rewritten: 'before' },
  {
    name: 'boom',
    requests,
    rewritten: 'unchanged',
    left: ['it has more arguments than a message'],
  },
  { name: 'sensible', requests, rewritten: 'unchanged' },
  {
    name: 'nest',
    requests,
    rewritten: 'unchanged',
    beside: ['app-module', 'start'],
  },
  { name: 'nest-fastify', requests },
  {
    name: 'celebrate',
    requests: [
      ['POST', '/agents', '{"age":1.5}'],
      ['POST', '/agents', '{"name":"Ada","age":"x"}'],
      ['GET', '/nowhere'],
    ],
  },
];
