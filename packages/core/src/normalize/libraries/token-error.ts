import { createApiError } from '../../error/create-api-error.ts';
import { UnauthorizedError } from '../../error/unauthorized-error.ts';
import { has, isObject, read, readString } from '../../guard/read.ts';
import type { Recognizer } from '../recognizer.ts';

type Verdict = 'missing' | 'invalid' | 'expired' | 'early' | 'service';

/** Codes of express-jwt, jose, @fastify/jwt and fast-jwt, on which that is built. */
const codes: readonly (readonly [RegExp, Verdict])[] = [
  [/^(?:FST_JWT_NO_AUTHORIZATION_IN_\w+)$/, 'missing'],
  [/^(?:ERR_JWT_EXPIRED|FAST_JWT_EXPIRED|FST_JWT_AUTHORIZATION_TOKEN_EXPIRED)$/, 'expired'],
  [/^FAST_JWT_INACTIVE$/, 'early'],
  [
    /^FAST_JWT_(?:INVALID_OPTION|INVALID_KEY|MISSING_KEY|KEY_FETCHING_ERROR|SIGN_ERROR)$/,
    'service',
  ],
  [/^(?:FST_JWT_|FAST_JWT_|ERR_JW[TSE]_|ERR_JOSE_(?:ALG|NOT)|ERR_JWKS_NO_)/, 'invalid'],
];

/** Texts of jsonwebtoken about the key or the options, not about the token. */
const misuse =
  /^(?:secret|error in secret|"|verify must|please specify|clockTimestamp|nonce must|allowInvalid)/;

/** The other texts of jsonwebtoken. */
const refused = /^(?:jwt |invalid |iat is required)/;

function byCode(thrown: object, code: string): Verdict | undefined {
  if (read(thrown, 'claim') === 'nbf' && code.startsWith('ERR_JWT_')) return 'early';
  return codes.find(([pattern]) => pattern.test(code))?.[1];
}

function byText(text: string): Verdict | undefined {
  if (text === 'jwt must be provided') return 'missing';
  if (misuse.test(text)) return 'service';
  return refused.test(text) ? 'invalid' : undefined;
}

/** jsonwebtoken: a name that a service may also use, and what only this library adds to it. */
function byName(thrown: object): Verdict | undefined {
  const name = readString(thrown, 'name');
  if (name === 'TokenExpiredError' && has(thrown, 'expiredAt')) return 'expired';
  if (name === 'NotBeforeError' && has(thrown, 'date')) return 'early';
  return name === 'JsonWebTokenError' ? byText(readString(thrown, 'message') ?? '') : undefined;
}

function byLibrary(thrown: object): Verdict | undefined {
  const code = readString(thrown, 'code');
  return (code && byCode(thrown, code)) || byName(thrown);
}

/** express-jwt, and koa-jwt through http-errors, keep the error of jsonwebtoken. */
function byMiddleware(thrown: object): Verdict | undefined {
  if (readString(thrown, 'name') !== 'UnauthorizedError') return undefined;
  const code = readString(thrown, 'code') ?? '';
  if (code.startsWith('credentials_'))
    return code === 'credentials_required' ? 'missing' : 'invalid';
  const inner = read(thrown, 'inner') ?? read(thrown, 'originalError');
  if (isObject(inner)) return byLibrary(inner) ?? 'invalid';
  if (/^(?:invalid|revoked)_/.test(code)) return 'invalid';
  const text = readString(thrown, 'message');
  return text === 'Authentication Error' || text === 'Token not found' ? 'missing' : undefined;
}

const sentences = {
  missing: undefined,
  invalid: 'The access token is invalid',
  expired: 'The access token has expired',
  early: 'The access token is not valid yet',
} as const;

/** Tokens that are missing or refused: 401 with our sentence, as theirs say what was expected. */
export const fromToken: Recognizer = (thrown) => {
  const verdict = byMiddleware(thrown) ?? byLibrary(thrown);
  if (verdict === undefined) return undefined;
  if (verdict === 'service') return createApiError(500, undefined, { cause: thrown });
  const invalidToken = verdict !== 'missing';
  return new UnauthorizedError(sentences[verdict], { cause: thrown, invalidToken });
};
