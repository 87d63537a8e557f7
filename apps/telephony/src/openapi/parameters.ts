import { z } from 'zod';
import { listQuerySchema } from '../schema/list-query.ts';

/** A parameter as OpenAPI describes it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: unknown;
}

const list = z.toJSONSchema(listQuerySchema).properties;

function ofList(name: keyof z.output<typeof listQuerySchema>, description: string): Parameter {
  return { name, in: 'query', required: false, description, schema: list?.[name] };
}

/** The parameters that several operations have, by the name of their component. */
export const parameters = {
  Id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'The id of one of these things of your organization.',
    schema: { type: 'string' },
  },
  Page: ofList('page', 'Which page of the list, the newest first.'),
  Limit: ofList('limit', 'How many are on a page.'),
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'A repeated request with the same key gets the first result, for 24 hours.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The ETag of what you have: if it is not right any more, the response is 412.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description:
      'The ETag of what you have: if it is still right, the response is 304, or 412 for a change.',
    schema: { type: 'string' },
  },
} as const satisfies Readonly<Record<string, Parameter>>;

const count = { type: 'string', pattern: '^\\d+$' };

/** The headers of answers, by the name of their component. */
export const headers = {
  CacheControl: {
    description: 'It may be kept by the client alone, and is asked for again.',
    schema: { type: 'string', enum: ['private, no-cache'] },
  },
  ETag: {
    description: 'What stands for this answer in If-None-Match.',
    schema: { type: 'string' },
  },
  RateLimit: { description: 'How many requests the key has per minute.', schema: count },
  RateLimitRemaining: { description: 'How many of them are left.', schema: count },
  RateLimitReset: { description: 'When all are back, in Unix seconds.', schema: count },
  RequestId: {
    description: 'The id of the request: the one that was sent, or a new one.',
    schema: { type: 'string' },
  },
} as const;
