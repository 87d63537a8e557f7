import type { Sent } from './ask.ts';

/** What is migrated from: a folder of `services/`. */
export interface Library {
  readonly name: string;
  readonly requests: readonly Sent[];
  /** The stage that the codemod is run on; none where it has nothing to do. */
  readonly rewritten?: 'before' | 'unchanged';
  /** Files that the codemod is given beside the service. */
  readonly beside?: readonly string[];
  /** What the codemod leaves. */
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
    beside: ['contract-filter', 'start'],
    left: ['its message is not certainly a string'],
  },
  {
    name: 'celebrate',
    requests: [
      ['POST', '/agents', '{"age":1.5}'],
      ['POST', '/agents', '{"name":"Ada","age":"x"}'],
      ['GET', '/nowhere'],
    ],
  },
];
