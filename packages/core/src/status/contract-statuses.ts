import { statusName } from './status-name.ts';

/** A status that the contract documents: its number, its name, and when it is sent. */
export interface ContractStatus {
  readonly code: number;
  readonly name: string;
  readonly description: string;
}

const descriptions = {
  200: 'The request succeeded. Returned by GET, PATCH and DELETE.',
  201: 'A resource was created. Returned by POST.',
  304: 'The ETag of a conditional GET matches: the data has not changed.',
  400: 'The body or the query parameters failed validation.',
  401: 'The API key is missing, malformed, revoked or expired.',
  403: 'The API key has no permission for this request.',
  404: 'The resource does not exist, or belongs to another organization.',
  409: 'The operation is not valid in the current state of the resource.',
  422: 'The request is well formed, but semantically wrong.',
  429: 'The rate limit is exceeded.',
  500: 'An unexpected error on the side of the service. If it persists, contact support.',
};

function describe([key, description]: [string, string]): ContractStatus {
  const code = Number(key);
  return Object.freeze({ code, name: statusName(code), description });
}

/**
 * The eleven documented statuses in ascending order, frozen: those that a service's reference lists.
 * Every other 4xx and 5xx has the same body and a name from {@link statusName}.
 */
export const contractStatuses: readonly ContractStatus[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.entries(descriptions).map(describe),
);
