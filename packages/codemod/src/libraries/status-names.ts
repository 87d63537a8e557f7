/** The statuses of http-errors by the names of its classes; other libraries' names derive from it. */
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

function renamed(
  rename: (name: string) => string,
  particular: Readonly<Record<string, string>>,
): ReadonlyMap<string, number> {
  const own = new Map(Object.entries(particular));
  return new Map([...statusNames].map(([name, status]) => [own.get(name) ?? rename(name), status]));
}

/** The statuses of @fastify/sensible, by the names of its functions. */
export const sensibleStatuses: ReadonlyMap<string, number> = renamed(
  (name) => name.charAt(0).toLowerCase() + name.slice(1),
  {
    URITooLong: 'uriTooLong',
    ImATeapot: 'imateapot',
    HTTPVersionNotSupported: 'httpVersionNotSupported',
  },
);

/** The statuses of Nest, by the names of its exceptions. */
export const nestStatuses: ReadonlyMap<string, number> = renamed((name) => `${name}Exception`, {
  HTTPVersionNotSupported: 'HttpVersionNotSupportedException',
  MisdirectedRequest: 'MisdirectedException',
});

/** The statuses of boom, by the names of its functions. */
export const boomStatuses: ReadonlyMap<string, number> = new Map([
  ['badRequest', 400],
  ['unauthorized', 401],
  ['paymentRequired', 402],
  ['forbidden', 403],
  ['notFound', 404],
  ['methodNotAllowed', 405],
  ['notAcceptable', 406],
  ['proxyAuthRequired', 407],
  ['clientTimeout', 408],
  ['conflict', 409],
  ['resourceGone', 410],
  ['lengthRequired', 411],
  ['preconditionFailed', 412],
  ['entityTooLarge', 413],
  ['uriTooLong', 414],
  ['unsupportedMediaType', 415],
  ['rangeNotSatisfiable', 416],
  ['expectationFailed', 417],
  ['teapot', 418],
  ['badData', 422],
  ['locked', 423],
  ['failedDependency', 424],
  ['tooEarly', 425],
  ['preconditionRequired', 428],
  ['tooManyRequests', 429],
  ['illegal', 451],
  ['internal', 500],
  ['badImplementation', 500],
  ['notImplemented', 501],
  ['badGateway', 502],
  ['serverUnavailable', 503],
  ['gatewayTimeout', 504],
]);

/** The statuses that have a class of their own in @error-contract/core; the others are an ApiError. */
const ownStatuses: ReadonlySet<number> = new Set([400, 401, 403, 404, 409, 422, 429, 500]);

const classes: ReadonlyMap<number, string> = new Map(
  [...statusNames]
    .filter(([, status]) => ownStatuses.has(status))
    .map(([name, status]) => [status, name.replace(/(?:Error)?$/, 'Error')]),
);

/** The names of all classes that take the place of a library's. */
export const classNames: ReadonlySet<string> = new Set([...classes.values(), 'ApiError']);

/** The class that a status gets. */
export function classOf(status: number): string {
  return classes.get(status) ?? 'ApiError';
}
