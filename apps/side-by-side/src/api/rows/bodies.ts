import { agents, json, one, type Row, sized, type } from './row.ts';

const upload = { method: 'POST', path: '/v1/campaigns/cmp_x/leads/upload' };
const notJson = 'Request body is not valid JSON';
const notUtf8 = 'Request body is not valid UTF-8';
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const tooLarge = 'Request body is too large';
const jsonNeeded = 'Request body must be JSON: Content-Type: application/json';
const formNeeded = 'Request body must be a form: Content-Type: multipart/form-data';
const compressed = 'Request body must not be compressed';
const notObject = one('body must be an object');
const noBody = one('body is required');
const nameNeeded = one('name is required');

/** Invalid bodies. */
export const bodies: readonly Row[] = [
  ['no body', agents, 400, noBody],
  ['no body, but a type', { ...agents, headers: json }, 400, noBody],
  ['an empty body with a type', { ...agents, headers: json, body: '' }, 400, noBody],
  ['a number', { ...agents, headers: json, body: '1' }, 400, notObject],
  ['null', { ...agents, headers: json, body: 'null' }, 400, notObject],
  ['an array', { ...agents, headers: json, body: '[]' }, 400, notObject],
  ['an empty object', { ...agents, headers: json, body: '{}' }, 400, nameNeeded],
  ['a BOM before it', { ...agents, headers: json, body: '\ufeff{}' }, 400, nameNeeded],
  [
    'Latin-1 that says it is JSON',
    { ...agents, headers: json, body: latin1('{"name":"ä"}') },
    400,
    notUtf8,
  ],
  [
    'half a character',
    { ...agents, headers: json, body: latin1('{"name":"\xf0\x9f\x98"}') },
    400,
    notUtf8,
  ],
  [
    'bytes that are not UTF-8 in a change',
    { method: 'PATCH', path: '/v1/telephony-config', headers: json, body: latin1('"\xff"') },
    400,
    notUtf8,
  ],
  ['half of it', { ...agents, headers: json, body: '{"name":' }, 400, notJson],
  ['a comma too many', { ...agents, headers: json, body: '{"name":"A",}' }, 400, notJson],
  ['only a space', { ...agents, headers: json, body: ' ' }, 400, notJson],
  ['__proto__', { ...agents, headers: json, body: '{"__proto__":{"name":"A"}}' }, 400, notJson],
  [
    '__proto__ further in',
    { ...agents, headers: json, body: '{"name":"A","prompt":[{"__proto__":1}]}' },
    400,
    notJson,
  ],
  [
    'constructor',
    { ...agents, json: { constructor: { prototype: 1 } } },
    400,
    ['name is required', 'constructor is not a recognized field'],
  ],
  [
    'several fields wrong',
    { ...agents, json: { name: 1, colour: 'red' } },
    400,
    ['name must be a string', 'colour is not a recognized field'],
  ],
  [
    'a NUL',
    { ...agents, json: { name: 'a\0' } },
    400,
    one('name must be text without NUL or broken characters'),
  ],
  [
    'exactly 100 kB',
    { ...agents, headers: json, body: sized(102_400) },
    400,
    one('prompt must be at most 20000 characters long'),
  ],
  ['100 kB and a byte', { ...agents, headers: json, body: sized(102_401) }, 413, tooLarge],
  ['1 MB', { ...agents, headers: json, body: sized(1_048_576) }, 413, tooLarge],
  ['text', { ...agents, headers: type('text/plain'), body: '{}' }, 415, jsonNeeded],
  [
    'a form',
    { ...agents, headers: type('application/x-www-form-urlencoded'), body: 'name=A' },
    415,
    jsonNeeded,
  ],
  [
    'other JSON',
    { ...agents, headers: type('application/vnd.api+json'), body: '{}' },
    415,
    jsonNeeded,
  ],
  [
    'a list of types',
    { ...agents, headers: type('application/json, text/html'), body: '{}' },
    415,
    jsonNeeded,
  ],
  ['a broken type', { ...agents, headers: type('application'), body: '{}' }, 415, jsonNeeded],
  [
    'Latin-1',
    { ...agents, headers: type('application/json; charset=latin1'), body: '{}' },
    415,
    jsonNeeded,
  ],
  [
    'UTF-8',
    { ...agents, headers: type('Application/JSON;charset="UTF-8"'), body: '{}' },
    400,
    nameNeeded,
  ],
  [
    'gzip',
    { ...agents, headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' },
    415,
    compressed,
  ],
  ['PATCH without a body', { method: 'PATCH', path: '/v1/agents/agt_x' }, 400, noBody],
  ['JSON to an upload', { ...upload, headers: json, body: '{}' }, 415, formNeeded],
  ['nothing to an upload', upload, 415, formNeeded],
];
