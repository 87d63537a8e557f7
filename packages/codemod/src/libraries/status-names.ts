import type { MadeError } from './made-error.ts';

/** The statuses of http-errors, by the names of its classes. Other libraries' names derive from them. */
export const statusNames: ReadonlyMap<string, number> = new Map([
  ['BadRequest', 400],
  ['Unauthorized', 401],
  ['PaymentRequired', 402],
  ['Forbidden', 403],
  ['NotFound', 404],
  ['MethodNotAllowed', 405],
  ['NotAcceptable', 406],
  ['ProxyAuthenticationRequired', 407],
  ['RequestTimeout', 408],
  ['Conflict', 409],
  ['Gone', 410],
  ['LengthRequired', 411],
  ['PreconditionFailed', 412],
  ['PayloadTooLarge', 413],
  ['URITooLong', 414],
  ['UnsupportedMediaType', 415],
  ['RangeNotSatisfiable', 416],
  ['ExpectationFailed', 417],
  ['ImATeapot', 418],
  ['MisdirectedRequest', 421],
  ['UnprocessableEntity', 422],
  ['Locked', 423],
  ['FailedDependency', 424],
  ['TooEarly', 425],
  ['UpgradeRequired', 426],
  ['PreconditionRequired', 428],
  ['TooManyRequests', 429],
  ['RequestHeaderFieldsTooLarge', 431],
  ['UnavailableForLegalReasons', 451],
  ['InternalServerError', 500],
  ['NotImplemented', 501],
  ['BadGateway', 502],
  ['ServiceUnavailable', 503],
  ['GatewayTimeout', 504],
  ['HTTPVersionNotSupported', 505],
  ['VariantAlsoNegotiates', 506],
  ['InsufficientStorage', 507],
  ['LoopDetected', 508],
  ['BandwidthLimitExceeded', 509],
  ['NotExtended', 510],
  ['NetworkAuthenticationRequired', 511],
]);

/** The same, as http-errors has them too: `createError[404]`. */
export const statusNumbers: ReadonlyMap<string, number> = new Map(
  [...statusNames.values()].map((status) => [String(status), status]),
);

function renamed(
  rename: (name: string) => string,
  particular: Readonly<Record<string, string>>,
): ReadonlyMap<string, number> {
  const own = new Map(Object.entries(particular));
  return new Map([...statusNames].map(([name, status]) => [own.get(name) ?? rename(name), status]));
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** The statuses of @fastify/sensible, by the names of its functions. */
export const sensibleStatuses: ReadonlyMap<string, number> = renamed(lowerFirst, {
  URITooLong: 'uriTooLong',
  ImATeapot: 'imateapot',
  HTTPVersionNotSupported: 'httpVersionNotSupported',
});

/** The statuses of Nest, by the names of its exceptions. */
export const nestStatuses: ReadonlyMap<string, number> = renamed((name) => `${name}Exception`, {
  HTTPVersionNotSupported: 'HttpVersionNotSupportedException',
  MisdirectedRequest: 'MisdirectedException',
});

/** Statuses that boom has no function for. */
const notOfBoom: ReadonlySet<number> = new Set([421, 426, 431, 505, 506, 507, 508, 509, 510, 511]);

const namesLikeBoom = renamed(lowerFirst, {
  ProxyAuthenticationRequired: 'proxyAuthRequired',
  RequestTimeout: 'clientTimeout',
  Gone: 'resourceGone',
  PayloadTooLarge: 'entityTooLarge',
  URITooLong: 'uriTooLong',
  ImATeapot: 'teapot',
  UnprocessableEntity: 'badData',
  UnavailableForLegalReasons: 'illegal',
  InternalServerError: 'internal',
  ServiceUnavailable: 'serverUnavailable',
});

/** The statuses of boom, by the names of its functions. */
export const boomStatuses: ReadonlyMap<string, number> = new Map([
  ...[...namesLikeBoom].filter(([, status]) => !notOfBoom.has(status)),
  ['badImplementation', 500],
]);

/** The statuses that have a class of their own in @error-contract/core; the others are an ApiError. */
const ownStatuses: ReadonlySet<number> = new Set([400, 401, 403, 404, 409, 422, 429, 500]);

const classes: ReadonlyMap<number, string> = new Map(
  [...statusNames]
    .filter(([, status]) => ownStatuses.has(status))
    .map(([name, status]) => [status, name.replace(/(?:Error)?$/, 'Error')]),
);

/** The names of all classes that replace a library's errors. */
export const classNames: ReadonlySet<string> = new Set([
  ...classes.values(),
  'ApiError',
  'ValidationError',
]);

/** The class that an error gets. A list with 400 is of invalid fields. */
export function classFor({ status, words }: Pick<MadeError, 'status' | 'words'>): string {
  return words?.isList && status === 400 ? 'ValidationError' : classOf(status);
}

/** The class that a status gets. */
export function classOf(status: number): string {
  return classes.get(status) ?? 'ApiError';
}
