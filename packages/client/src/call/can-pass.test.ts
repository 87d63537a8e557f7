import { describe, expect, test } from 'vitest';
import { canPass } from './can-pass.ts';

const coded = (code: string) => Object.assign(new Error('a'), { code });
const failed = (cause: unknown) => new TypeError('fetch failed', { cause });

/** What fetch rejects with, as Node 20 to 26, Bun and Deno make it; browsers tell nothing. */
describe('a cause that can pass by waiting', () => {
  test.each<[string, unknown]>([
    ['nobody listens', failed(coded('ECONNREFUSED'))],
    [
      'nobody listens, on two addresses',
      failed(Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })),
    ],
    ['a reset', failed(coded('ECONNRESET'))],
    ['a reset in Bun', coded('ECONNRESET')],
    ['nobody listens, in an older Bun', coded('ConnectionRefused')],
    ['a connection that does not come about', failed(coded('UND_ERR_CONNECT_TIMEOUT'))],
    ['a connection that the peer ends', failed(coded('UND_ERR_SOCKET'))],
    ['a body that ends too early', failed(coded('UND_ERR_RES_CONTENT_LENGTH_MISMATCH'))],
    [
      'chunks that end too early',
      failed(new Error('Response does not match the HTTP/1.1 protocol (Invalid EOF state)')),
    ],
    ['a name server that does not answer', failed(coded('EAI_AGAIN'))],
    ['a network that is down', failed(coded('ENETUNREACH'))],
    ['a browser that tells nothing', new TypeError('Failed to fetch')],
    ['Safari', new TypeError('Load failed')],
    [
      'nobody listens, in Deno',
      failed(
        new Error(
          'error sending request for url (http://a/): client error (Connect): tcp connect error: Connection refused (os error 111)',
        ),
      ),
    ],
    ['a text', 'a'],
    ['nothing', undefined],
  ])('%s', (_name, cause) => {
    expect(canPass(cause)).toBe(true);
  });
});

describe('a cause that stays', () => {
  test.each<[string, unknown]>([
    ['a certificate of nobody', failed(coded('DEPTH_ZERO_SELF_SIGNED_CERT'))],
    ['an expired certificate', failed(coded('CERT_HAS_EXPIRED'))],
    ['a certificate of another name', failed(coded('ERR_TLS_CERT_ALTNAME_INVALID'))],
    ['no TLS at all', failed(coded('ERR_SSL_WRONG_VERSION_NUMBER'))],
    ['no TLS at all, in Bun', coded('EPROTO')],
    [
      'a certificate, in Deno',
      failed(new Error('client error (Connect): invalid peer certificate: UnknownIssuer')),
    ],
    ['a host that does not exist', failed(coded('ENOTFOUND'))],
    ['a redirect loop', failed(new Error('redirect count exceeded'))],
    ['a redirect loop, in Bun', coded('TooManyRedirects')],
    ['a redirect to ftp', failed(new Error('URL scheme must be a HTTP(S) scheme'))],
    ['an unknown scheme', failed(new Error('unknown scheme'))],
    ['an invalid URL', failed(coded('ERR_INVALID_URL'))],
    ['a port that fetch forbids', failed(new Error('bad port'))],
    ['bytes that are no HTTP', failed(coded('HPE_INVALID_CONSTANT'))],
    [
      'bytes that are no HTTP, without a code',
      failed(new Error('Response does not match the HTTP/1.1 protocol (Expected HTTP/)')),
    ],
    ['headers that are too long', failed(coded('UND_ERR_HEADERS_OVERFLOW'))],
    ['a body that is not gzip', failed(coded('Z_DATA_ERROR'))],
    ['an argument that fetch refuses', failed(coded('UND_ERR_INVALID_ARG'))],
  ])('%s', (_name, cause) => {
    expect(canPass(cause)).toBe(false);
  });
});
