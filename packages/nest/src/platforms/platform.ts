import type { ServerResponse } from 'node:http';
import type { GuardedServer } from '@error-contract/core/node';

/** What Nest calls a handler with. In a middleware, request and response are Node's own. */
export type HttpArguments = readonly [
  request: unknown,
  response: object,
  next?: (thrown: unknown) => void,
];

/** An app of Express or Fastify that holds the contract, below Nest. */
export interface Platform {
  /** Node's response below a response. */
  readonly rawOf: (response: object) => ServerResponse;
  /** Answers a failed request. */
  readonly fail: (thrown: unknown, args: HttpArguments) => void;
  /** Guards the server that Nest made for the app. */
  readonly guard: (server: GuardedServer) => void;
}
