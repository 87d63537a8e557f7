import type { Sent } from '../../http/send.ts';

/** A request that fails, and the exact failure. */
export type Row = readonly [
  name: string,
  request: Sent,
  statusCode: number,
  message: string | readonly string[],
];

/** The message of one invalid field. */
export const one = (message: string) => `Validation failed: ${message}`;

/** The content type of a body. */
export const type = (value: string) => ({ 'content-type': value });

export const json = type('application/json');
export const agents = { method: 'POST', path: '/v1/agents' };
export const help = 'Send it as "Authorization: Bearer YOUR_API_KEY".';

/** An agent in JSON with this many bytes. */
export const sized = (bytes: number) => `{"name":"A","prompt":"${'a'.repeat(bytes - 24)}"}`;
