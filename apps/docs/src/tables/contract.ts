import {
  ApiError,
  contractStatuses,
  TooManyRequestsError,
  toErrorResponse,
  UnauthorizedError,
} from '@error-contract/core';
import { mistakes, type Sent } from '@error-contract/guide/mistakes';
import { code, codes, tableOf } from './table.ts';

const every = range(400, 599);

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function bodyOf(statusCode: number): { readonly message: string; readonly error: string } {
  return JSON.parse(toErrorResponse(new ApiError(statusCode)).body);
}

/** What a client reads where nobody wrote a message. Successes have no such body. */
function sentence(statusCode: number): string {
  return statusCode < 400 ? '' : bodyOf(statusCode).message;
}

function statuses(): string {
  const rows = contractStatuses.map(({ code: status, name, description }) => [
    `${status} ${name}`,
    description,
    code(sentence(status)),
  ]);
  return tableOf(['status', 'when', 'message, if the service says nothing else'], rows);
}

const ofItsClass = (status: number) => bodyOf(status < 500 ? 499 : 599).error;
const documented = new Set(contractStatuses.map((status) => status.code));

/** A status that is not registered has the name of its class. */
function otherStatuses(): string {
  const named = every.filter(
    (status) => !documented.has(status) && bodyOf(status).error !== ofItsClass(status),
  );
  const rows = named.map((status) => {
    const { error, message } = bodyOf(status);
    return [`${status}`, code(error), message === error ? '' : code(message)];
  });
  return tableOf(['status', 'error', 'message, where it is not the name'], rows);
}

const [always, refused, badKey, limited] = [
  new ApiError(409),
  new UnauthorizedError(),
  new UnauthorizedError(undefined, { invalidToken: true }),
  new TooManyRequestsError(undefined, { retryAfter: 30 }),
].map((error) => toErrorResponse(error).headers);

function headers(): string {
  const usual = Object.entries(always ?? {});
  const added = [
    ['401 without a key', refused],
    ['401 with a wrong key', badKey],
    ['429 with `retryAfter: 30`', limited],
  ] as const;
  const more = added.flatMap(([when, all = {}]) =>
    Object.entries(all)
      .filter(([name]) => !usual.some(([known]) => known === name))
      .map(([name, value]) => [code(name), code(value), when]),
  );
  const rows = usual.map(([name, value]) => {
    const isLength = name === 'content-length';
    return [code(name), isLength ? 'the bytes of the body' : code(value), 'every failure'];
  });
  return tableOf(['header', 'value', 'when'], [...rows, ...more]);
}

function requestOf({
  method = 'GET',
  path,
  headers: own = {},
  body,
  text,
  usedUpBy,
}: Sent): string {
  const fields = Object.entries(own).map(([name, value]) => `${name}: ${value}`);
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
  const shown = codes([`${method} ${path}`, ...fields, ...(sent === undefined ? [] : [sent])]);
  return usedUpBy === undefined ? shown : `${shown}<br>for the ${usedUpBy + 1}th time`;
}

function mistakesTable(): string {
  const rows = mistakes.map(([status, message, sent]) => [
    `${status}`,
    code(message),
    requestOf(sent),
  ]);
  return tableOf(['status', 'message', 'a request that gets it'], rows);
}

/** The tables of the contract: made by core, and from the requests that the reference apps are sent. */
export const contractTables: readonly (readonly [string, () => string])[] = [
  ['statuses', statuses],
  ['other-statuses', otherStatuses],
  ['headers', headers],
  ['mistakes', mistakesTable],
];
