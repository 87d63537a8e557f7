import { words } from '@error-contract/harness/words';

/** Ends of texts that are hard to write into a header, a line or JSON. */
export const tails = [
  '',
  ' ',
  '\r\nX-Injected: 1',
  '\n    at f (/srv/app.js:1:2)',
  '\ud800',
  '\udfff\ud800',
  '\u{1f4de}',
  '\u2028',
  '\u0000',
  '</script>',
  '"\\',
  '\u00fc',
  '{"a":1}',
];

/** Names of errors that a recogniser knows, and names that every object has. */
export const names = words(`
  AbortError TimeoutError SyntaxError URIError TypeError ValidationError ZodError MulterError
  UnauthorizedError TokenExpiredError NotBeforeError JsonWebTokenError FastifyError HTTPError
  NetworkError SequelizeUniqueConstraintError PrismaClientKnownRequestError MongoServerError
  StructError toString __proto__`);

/** Codes of errors. */
export const codes = words(`
  ECONNRESET ECONNREFUSED ECONNABORTED ETIMEDOUT ENOENT EPIPE ERR_STREAM_PREMATURE_CLOSE
  FST_ERR_VALIDATION FST_ERR_BAD_URL FST_ERR_CTP_INVALID_JSON_BODY FST_REPLY_FROM_TIMEOUT
  LIMIT_FILE_SIZE Z_DATA_ERROR UND_ERR_CONNECT_TIMEOUT 23505 P2002 ER_DUP_ENTRY
  SQLITE_CONSTRAINT credentials_required ERR_JWT_EXPIRED toString constructor`);

/** Types of errors, as body parsers have them. */
export const types = words(`
  entity.parse.failed entity.too.large entity.verify.failed request.aborted
  charset.unsupported StatusCodeError toString`);

/** Names of headers that an error may bring, among them some that must not be sent. */
export const headerNames = [
  ...words(`
    x-good X-Upper Content-Length content-type Transfer-Encoding connection Set-Cookie allow
    content-range retry-after www-authenticate __proto__ cache-control X-Content-Type-Options
    upgrade trailer content-encoding etag last-modified expires keep-alive`),
  'x-bad\r\nx-injected',
  'x bad',
  '',
  'x-\u00fc',
];
