import type { ErrorDeclaration } from '@error-contract/core/openapi';
import type { answerSchemas } from './answer-schemas.ts';
import type { inputSchemas } from './input-schemas.ts';

/** The tags of the document, each with what it is about. */
export const tags = {
  'API keys': 'Keys of the organization, and what they may do.',
  Agents: 'Agents speak on calls.',
  'Phone numbers': 'Numbers that calls are made from.',
  Campaigns: 'A campaign has an agent call its leads.',
  Leads: 'The people whom a campaign calls.',
  Calls: 'Single calls, and the log of all calls.',
  'Telephony Config': 'Where the organization may call.',
  Service: 'The service itself.',
} as const;

/** What an operation has that not every operation of its kind has. */
export interface OperationOptions {
  /** The schema of its body, or a form with a file. */
  readonly body?: keyof typeof inputSchemas | 'file';
  /** What it fails with, beside what any operation of its kind can fail with. */
  readonly errors?: readonly ErrorDeclaration[];
  /** It takes an Idempotency-Key. */
  readonly isIdempotent?: boolean;
}

/** One operation of the API. */
export interface Operation extends OperationOptions {
  readonly tag: keyof typeof tags;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With `:id` where an id stands. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly answer: keyof typeof answerSchemas;
}

/** A row of the table of operations. */
export type OperationRow = readonly [
  route: `${Operation['method']} /${string}`,
  id: string,
  summary: string,
  answer: Operation['answer'],
  options?: OperationOptions,
];

/** Reads the rows of one tag. */
export function tagged(tag: Operation['tag'], ...rows: readonly OperationRow[]): Operation[] {
  return rows.map(([route, id, summary, answer, options]) => {
    const [method, path] = route.split(' ') as [Operation['method'], string];
    return { tag, method, path, id, summary, answer, ...options };
  });
}
