import type { Preset } from '@error-contract/page/wire';
import { escaped } from '@error-contract/page/wire/escapes';

type Nasty = Omit<Preset, 'group' | 'before'>;

const host = 'Host: {{host}}\r\n';
const close = 'Connection: close\r\n';
const post = `POST /v1/agents HTTP/1.1\r\n${host}Authorization: Bearer {{key}}\r\nContent-Type: application/json\r\n`;
const notHttp = 'The request is not valid HTTP';
const incomplete = 'The request is incomplete';

/** A request in its bytes; a letter above `\xff` is an error of this table. */
function raw(name: string, bytes: string, statusCode: number, message: string = notHttp): Nasty {
  return { name, statusCode, message, request: escaped(Buffer.from(bytes, 'latin1')) };
}

function get(name: string, fields: string, ...said: [statusCode: number, message?: string]): Nasty {
  return raw(name, `GET /health HTTP/1.1\r\n${host}${fields}${close}\r\n`, ...said);
}

/** Requests that are in no table of the tests, as a client that is careful about HTTP sends none. */
export const nastyPresets: readonly Nasty[] = [
  {
    name: 'a path that does not decode',
    statusCode: 400,
    message: 'Request path is not valid percent-encoding',
    request: {
      method: 'GET',
      path: '/v1/agents/%E0%A4%A',
      headers: [['Authorization', 'Bearer {{key}}']],
      body: '',
    },
  },
  raw('a target with spaces', `GET /v1/agents a HTTP/1.1\r\n${host}\r\n`, 400),
  get('a space in the name of a header', 'X A: 1\r\n', 400),
  get('a NUL in a header', 'X-A: a\0b\r\n', 400),
  raw('a version that does not exist', `GET /health HTTP/9.9\r\n${host}\r\n`, 400),
  raw('the greeting of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400),
  raw(
    'a body that is not UTF-8',
    `${post}${close}Content-Length: 12\r\n\r\n{"name":"\xff"}`,
    400,
    'Request body is not valid UTF-8',
  ),
  raw('a Content-Length that is no number', `${post}Content-Length: ten\r\n\r\n{}`, 400),
  raw('two Content-Lengths', `${post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400),
  {
    ...raw(
      'a body shorter than its Content-Length',
      `${post}Content-Length: 99\r\n\r\n{}`,
      400,
      incomplete,
    ),
    halfClose: true,
  },
  raw(
    'a length and chunks: request smuggling',
    `${post}Content-Length: 60\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n${host}\r\n`,
    400,
  ),
  raw(
    'a chunk whose size is no number',
    `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n`,
    400,
  ),
  {
    ...raw('half a request line', 'GET /hea', 400, incomplete),
    halfClose: true,
  },
];
