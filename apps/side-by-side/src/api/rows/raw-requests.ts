import { seeds } from '@error-contract/telephony';

/** What was sent, its bytes, and the exact failure. */
type RawRow = readonly [name: string, bytes: string, statusCode: number, message: string];

const host = 'Host: api.example.com\r\n';
const notHttp = 'The request is not valid HTTP';

const { acme } = seeds.keys;
const get = (target: string) =>
  `GET ${target} HTTP/1.1\r\n${host}Connection: close\r\nAuthorization: Bearer ${acme}\r\n\r\n`;

/** Bytes that no HTTP client sends, or that reach no route. */
export const rawRequests: readonly RawRow[] = [
  ['an unknown method', `FOO / HTTP/1.1\r\n${host}\r\n`, 400, notHttp],
  ['a TLS hello', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, notHttp],
  ['bytes that are no HTTP', '\x00\x01\x02garbage\r\n\r\n', 400, notHttp],
  ['a text', 'hello\r\n\r\n', 400, notHttp],
  ['a dot for an id', get('/v1/agents/.'), 404, 'Agent not found'],
  ['two dots for an id', get('/v1/agents/..'), 404, 'Agent not found'],
  ['a dot in the path', get('/v1/./agents'), 404, 'Route not found'],
  ['two dots in the path', get('/health/../v1/agents'), 404, 'Route not found'],
  ['a whole URL', get('http://api.example.com/v1/agents/agt_x'), 404, 'Agent not found'],
  ['a fragment', get('/v1/agents/agt_x#part'), 404, 'Agent not found'],
  [
    'two question marks',
    get('/v1/agents??page=1'),
    400,
    'Validation failed: ?page is not a recognized query parameter',
  ],
  [
    'a path that does not decode, before its key',
    get('/v1/agents/%zz').replace(/Authorization.*\r\n/, ''),
    400,
    'Request path is not valid percent-encoding',
  ],
  ['no Host', 'GET /health HTTP/1.1\r\n\r\n', 400, 'The Host header is missing'],
  ['a tunnel', `CONNECT api.example.com:443 HTTP/1.1\r\n${host}\r\n`, 405, 'Method Not Allowed'],
  [
    'an unknown Expect',
    `GET /health HTTP/1.1\r\n${host}Expect: a-miracle\r\n\r\n`,
    417,
    'Expectation Failed',
  ],
  [
    'headers of 20 kB',
    `GET /health HTTP/1.1\r\n${host}X-A: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
    'Request Header Fields Too Large',
  ],
];
