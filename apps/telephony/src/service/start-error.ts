/** Why a server cannot be used, as the driver says it, and what to do about it. */
type Advice = readonly [sign: RegExp, advice: string];

const network: readonly Advice[] = [
  [/^ECONNREFUSED/, 'nothing listens there. Start the server, or correct the host and port'],
  [/^(?:ENOTFOUND|EAI_AGAIN|ENOENT)/, 'its host is not known. Correct the host'],
  [/^(?:EHOSTUNREACH|ENETUNREACH|EACCES)/, 'its host cannot be reached. Correct the host'],
  [/^(?:ERR_SSL|EPROTO)/, 'what answers there does not speak TLS. Use the URL without TLS'],
  [/CERT|^UNABLE_TO/, 'its certificate is not trusted. Correct the host, or add its authority'],
];

const databaseAdvice: readonly Advice[] = [
  ...network,
  [/^3D000/, 'the database does not exist. Create it (createdb), or correct its name'],
  [/^28P01/, 'the password or the user is wrong. Correct them'],
  [/password must be a string|No password/, 'the server wants a password. Add it: user:password@'],
  [/^28000/, 'the server refuses this user. Correct the user, or allow it in pg_hba.conf'],
  [/^42501/, 'its user may not create tables. Grant it CREATE'],
  [/^25006/, 'it is read-only. Use the primary server'],
  [/^53300/, 'it has no free connection. End others, or raise max_connections'],
  [/^57P/, 'it is starting or stopping. Try again in a moment'],
  [/does not support SSL/, 'the server has no TLS. Leave out sslmode'],
  [/time/, 'it does not answer. Correct the host and port, or see whether a firewall is between'],
  [
    /terminated|invalid response|^ECONNRESET|^EPIPE/,
    'what answers there is not PostgreSQL. Correct the port',
  ],
];

const redisAdvice: readonly Advice[] = [
  ...network,
  [
    /WRONGPASS|NOAUTH|invalid.*password/i,
    'the password is missing or wrong: redis://:password@host',
  ],
  [/DB index/, 'it has no database of this number. Correct the path'],
  [/LOADING/, 'it is still loading. Try again in a moment'],
  [/tim/i, 'it does not answer. Correct the host and port, or see whether a firewall is between'],
  [
    /rotocol|RESP|closed|^ECONNRESET|^EPIPE|HELLO/,
    'what answers there is not Redis. Correct the port',
  ],
];

const advice = { DATABASE_URL: databaseAdvice, REDIS_URL: redisAdvice } as const;

/** A server that a service needs cannot be used. The message says why, what to do, and never a value. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(variable: keyof typeof advice, cause: unknown) {
    const { code, message } = Object(cause) as { code?: unknown; message?: unknown };
    const signs = [code, message].map((sign) => String(sign ?? ''));
    const found = advice[variable].find(([sign]) => signs.some((text) => sign.test(text)));
    const reason = found?.[1] ?? 'the server refuses the connection. Correct the URL';
    super(`${variable}: ${reason}${code ? ` (${String(code)})` : ''}.`, { cause });
  }
}
