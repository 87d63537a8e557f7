import { describe, expect, it } from 'vitest';
import { createProgress } from './cli/progress.ts';
import { fillPlaceholders } from './config/fill-placeholders.ts';
import { parseConfig } from './config/parse-config.ts';
import { parseEndpoint } from './http/endpoint.ts';
import { readResponse } from './http/read-response.ts';
import { repeatedKey } from './http/repeated-key.ts';
import { toRequestBytes } from './http/request-bytes.ts';
import { toJunit } from './report/junit.ts';
import { xmlProblem } from './testing/xml-problem.ts';

const ok = 'HTTP/1.1 200 OK\r\n';

function read(text: string, method = 'GET', ended = true) {
  const result = readResponse(Buffer.from(text, 'latin1'), method, ended);
  if (result.state !== 'complete') return result;
  return {
    body: result.response.body.toString(),
    size: result.size,
    interim: result.response.interim,
  };
}

import { registerAudits } from './run/register-audits.ts';
import { createTarget, runAudits } from './run/run-audits.ts';

describe('readResponse', () => {
  it.each([
    ['a counted body', `${ok}Content-Length: 2\r\n\r\nabc`, { body: 'ab', size: 40, interim: [] }],
    ['a body until the end', `${ok}\r\nabc`, { body: 'abc', size: 22, interim: [] }],
    [
      'chunks with an extension and a trailer',
      `${ok}Transfer-Encoding: chunked\r\n\r\n2;a=b\r\nhi\r\n1\r\n!\r\n0\r\nX: y\r\n\r\n`,
      { body: 'hi!', size: 75, interim: [] },
    ],
    [
      'an interim response before it',
      `HTTP/1.1 100 Continue\r\n\r\n${ok}Content-Length: 0\r\n\r\n`,
      { body: '', size: 63, interim: [100] },
    ],
  ])('reads %s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it('expects no body for HEAD, 204 and 304', () => {
    expect(read(`${ok}Content-Length: 5\r\n\r\n`, 'HEAD')).toMatchObject({ body: '' });
    expect(read('HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n')).toMatchObject({
      body: '',
    });
  });

  it.each([
    ['a bare LF', 'HTTP/1.1 200 OK\nA: b\r\n\r\n'],
    ['HTTP/2', 'HTTP/2.0 200 OK\r\n\r\n'],
    ['a status of four digits', 'HTTP/1.1 2000 OK\r\n\r\n'],
    ['a space before the colon', `${ok}A : b\r\n\r\n`],
    ['a folded header', `${ok}A: b\r\n c\r\n\r\n`],
    ['a control character', `${ok}A: b\u0007\r\n\r\n`],
    ['a negative length', `${ok}Content-Length: -1\r\n\r\n`],
    ['another transfer coding', `${ok}Transfer-Encoding: gzip, chunked\r\n\r\n`],
    ['a chunk that is longer than its size', `${ok}Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n`],
  ])('refuses %s', (_, text) => expect(read(text)).toMatchObject({ state: 'malformed' }));

  it('waits for missing bytes', () => {
    expect(read(`${ok}Content-Length: 5\r\n\r\nab`, 'GET', false)).toEqual({ state: 'more' });
    expect(read('HTT', 'GET', false)).toEqual({ state: 'more' });
  });
});

describe('toRequestBytes', () => {
  const endpoint = parseEndpoint('http://[::1]:8080/api/');
  if (typeof endpoint === 'string') throw new Error(endpoint);

  it('puts the prefix before the path, and lets a header be left out', () => {
    const parts = { path: '/a', headers: { Host: null, 'x-a': '1' }, body: 'é' };
    const text = 'GET /api/a HTTP/1.1\r\nconnection: close\r\ncontent-length: 2\r\nx-a: 1\r\n\r\né';
    expect(toRequestBytes(parts, endpoint).toString()).toBe(text);
  });

  it('reads the host without its brackets', () => {
    expect(endpoint).toMatchObject({ host: '::1', port: 8080, authority: '[::1]:8080' });
  });
});

describe('repeatedKey', () => {
  it.each([
    ['{"a":1,"b":"a","c":["a","a"]}', undefined],
    ['{"a":{"a":1},"b":{"a":1}}', undefined],
    ['{"a":"\\",\\"a\\":"}', undefined],
    ['[{"a":1},{"a":1}]', undefined],
    ['{"a":1,"b":[],"a":1}', 'a'],
    ['{"b":{"a":1,"a":1}}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('in %s', (json, key) => expect(repeatedKey(json)).toBe(key));
});

describe('createProgress', () => {
  it.each([
    [true, '\r1/2 EC-A-01\u001b[K\r2/2 EC-A-02\u001b[K\r\u001b[K'],
    [false, '2/2 audits\n'],
  ])('on a terminal: %s', (isTTY, expected) => {
    let written = '';
    const stream = { isTTY, write: (text: string) => (written += text) };
    const progress = createProgress(stream, 2);
    for (const id of ['EC-A-01', 'EC-A-02']) progress.step(id);
    progress.end();
    expect(written).toBe(expected);
  });
});

describe('toJunit', () => {
  it('escapes markup and characters that XML does not allow', () => {
    const reason = 'a < b & "c" \ud800 \u0000 \uffff';
    const report = { id: 'EC-A-01', name: 'MUST', clause: '<', verdict: 'fail', reason } as const;
    const xml = toJunit({
      url: 'http://a',
      results: [{ ...report, sent: ']]>', received: '' }],
      verbose: false,
    });
    expect(xmlProblem(xml)).toBeUndefined();
    expect(xml).toContain('message="a &lt; b &amp; &quot;c&quot; \ufffd \ufffd \ufffd"');
  });
});

describe('parseConfig', () => {
  it.each<[string, unknown, string]>([
    ['no object', [], 'the config must be an object'],
    [
      'an unknown key',
      { heads: {} },
      'heads is not known; known: headers, json, probeHeaders, provoke',
    ],
    [
      'the name of a property that every object has',
      { constructor: {} },
      'constructor is not known',
    ],
    ['an unknown hint', { provoke: { teapot: {} } }, 'provoke.teapot is not known; known: ok'],
    ['no path', { provoke: { ok: {} } }, 'provoke.ok needs a path'],
    ['a path with a space', { json: { path: '/a b' } }, 'json.path must begin with /'],
    ['a method in small letters', { json: { path: '/', method: 'get' } }, 'json.method must be'],
    ['a header with CR LF', { headers: { a: 'b\r\nc: d' } }, 'headers.a must be a string'],
    ['no times', { provoke: { ok: { path: '/', times: 0 } } }, 'provoke.ok.times must be'],
    ['no list', { provoke: { ok: { path: '/', setup: {} } } }, 'setup must be an array'],
    [
      'an unknown key of a step',
      { provoke: { ok: { path: '/', setup: [{ path: '/', times: 2 }] } } },
      'provoke.ok.setup.0.times is not known; known: method, path, headers, body',
    ],
  ])('refuses %s', (_, value, sentence) => expect(() => parseConfig(value)).toThrow(sentence));
});

describe('a description of a service', () => {
  const url = 'http://127.0.0.1:1';
  it.each<[unknown, string]>([
    [undefined, 'the description of the service must be an object'],
    [{ url, timeut: 5 }, 'timeut is not known; known: url, config, timeout, insecure'],
    [{ url, timeout: '5s' }, 'timeout must be a positive integer'],
    [{ url, insecure: 'yes' }, 'insecure must be a boolean'],
    [{ url, config: { heads: {} } }, 'heads is not known'],
  ])('is refused: %j', async (options, sentence) => {
    expect(() => createTarget(options as never)).toThrow(sentence);
    await expect(runAudits(options as never)).rejects.toThrow(sentence);
  });

  it('is refused where tests are registered', () => {
    const register = () => registerAudits(() => {}, { url, timeut: 5 } as never);
    expect(register).toThrow('timeut is not known');
  });

  it.each([
    [{ onresult: () => {} }, 'onresult is not known; known: audits, onResult'],
    [{ audits: 'EC-BODY-01' }, 'audits must be an array'],
  ])('is not judged with %j', async (options, sentence) => {
    await expect(runAudits(url, options as never)).rejects.toThrow(sentence);
  });

  it('may have keys that are undefined', () => {
    const config = { headers: undefined, json: undefined, provoke: { ok: undefined } };
    const options = { url, config, timeout: undefined, insecure: undefined };
    expect(createTarget(options).timeout).toBe(5000);
  });
});

describe('fillPlaceholders', () => {
  const values = { run: 'r1', setup: [{ body: { id: 7, list: ['a'] } }] };

  it('fills strings at any depth', () => {
    const value = {
      path: '/{{setup.0.body.id}}',
      body: [{ name: '{{run}}-{{ setup.0.body.list.0 }}' }],
    };
    expect(fillPlaceholders(value, values)).toEqual({ path: '/7', body: [{ name: 'r1-a' }] });
  });

  it.each(['setup.0.body.constructor', 'setup.1.body', 'setup.0.body', '__proto__.x'])(
    'has no value for %s',
    (path) => expect(() => fillPlaceholders(`{{${path}}}`, values)).toThrow(`{{${path}}}`),
  );
});
