import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audits } from './audits/index.ts';
import { decorated, header, on } from './testing/break.ts';
import { startHostile } from './testing/hostile-servers.ts';
import { referenceConfig } from './testing/reference-config.ts';
import { type Running, startReference } from './testing/reference-server.ts';
import { xmlProblem } from './testing/xml-problem.ts';

// The tests run what ships: `build` comes before `test`.
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { timeout: 300_000 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr });
    });
  });
}

let good: Running;
let bad: Running;
let directory: string;
let config: string;

async function file(name: string, text: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, text);
  return path;
}

beforeAll(async () => {
  good = await startReference();
  bad = await startReference(on(decorated, header('x-content-type-options')));
  directory = await mkdtemp(join(tmpdir(), 'conformance-'));
  config = await file('config.json', JSON.stringify(referenceConfig));
});

afterAll(async () => {
  await Promise.all([good.close(), bad.close(), rm(directory, { recursive: true })]);
});

describe('exit codes', () => {
  it('0 where everything passed, with score and progress', async () => {
    const { code, stdout, stderr } = await run(good.url, '--config', config);
    expect(code).toBe(0);
    expect(stdout).toContain(`${audits.length} of ${audits.length} passed, 0 not checked`);
    expect(stderr).toContain(`${audits.length}/${audits.length} audits`);
  });

  it('0 where something was not checked, with the reason', async () => {
    const { code, stdout } = await run(good.url, '--only', 'EC-ROUTE-01,EC-STATUS-05');
    expect(code).toBe(0);
    expect(stdout).toContain('set `provoke.conflict`, a state conflict: 409: EC-STATUS-05');
    expect(stdout).toContain('1 of 1 passed, 1 not checked');
  });

  it('1 where something failed, with clause, request and response', async () => {
    const { code, stdout } = await run(bad.url, '--only', 'EC-HDR-01', '--only', 'EC-HDR-02');
    expect(code).toBe(1);
    expect(stdout).toMatch(/EC-HDR-01 +pass/);
    expect(stdout).toMatch(/EC-HDR-02 +fail/);
    expect(stdout).toContain('x-content-type-options is missing');
    expect(stdout).toMatch(/sent: +GET \/ecm\w+-decorated HTTP\/1\.1/);
  });

  it('2 where nobody answers', async () => {
    const gone = await startHostile(() => {});
    await gone.close();
    const { code, stderr, stdout } = await run(gone.url);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/could not run: 127\.0\.0\.1:\d+ cannot be reached: /);
  });

  it('2 where every connection is closed at once', async () => {
    const closing = await startHostile((socket) => socket.end());
    const { code, stderr, stdout } = await run(closing.url);
    await closing.close();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^could not run: 127\.0\.0\.1:\d+ closes every connection without an answer; if it speaks HTTPS, give the URL with https:\/\/\n$/,
    );
  });

  it.each([
    ['no URL', [], 'the URL of the service is missing'],
    ['no http URL', ['ftp://localhost'], 'neither an http nor an https URL'],
    ['something that is not a URL', ['localhost:port'], 'localhost'],
    ['two URLs', ['http://a', 'http://b'], 'only one URL'],
    [
      'an unknown option',
      ['http://a', '--timeut', '5'],
      "'--timeut'; known: --config, --format, --timeout",
    ],
    ['an unknown format', ['http://a', '--format', 'toString'], 'text, json, junit, markdown'],
    ['a timeout that is not a number', ['http://a', '--timeout', '1s'], 'milliseconds'],
    ['an unknown id', ['http://a', '--skip', 'EC-X-99'], 'EC-X-99 is not the id'],
    [
      'no audit left',
      ['http://a', '--only', 'EC-HDR-01', '--skip', 'EC-HDR-01'],
      'no audit to run',
    ],
    ['no config file', ['http://a', '--config', 'nowhere.json'], 'cannot be read'],
  ])('2 for %s', async (_, args, sentence) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });

  it.each([
    ['no JSON', '{', 'is not JSON'],
    [
      'an unknown key',
      '{"provoke":{"teapot":{}}}',
      'provoke.teapot is not known; known: ok, created',
    ],
  ])('2 for a config with %s', async (name, text, sentence) => {
    const { code, stderr } = await run('http://a', '--config', await file(`${name}.json`, text));
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

describe('formats', () => {
  const some = ['--only', 'EC-ROUTE-01,EC-HDR-02,EC-STATUS-05'];

  it('json', async () => {
    const { stdout } = await run(bad.url, '--format', 'json', ...some);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['url', 'score', 'results']);
    expect(report.score).toEqual({ passed: 1, failed: 1, notChecked: 1 });
    const keys = ['id', 'name', 'clause', 'verdict', 'reason', 'sent', 'received'];
    for (const result of report.results) {
      expect(Object.keys(result).filter((name) => name !== 'needs')).toEqual(keys);
    }
  });

  it('junit is well-formed', async () => {
    const { stdout } = await run(bad.url, '--format', 'junit', ...some);
    expect(xmlProblem(stdout)).toBeUndefined();
    expect(stdout).toContain('tests="3" failures="1" errors="0" skipped="1"');
    expect(stdout.match(/<testcase /g)).toHaveLength(3);
  });

  it('markdown is a table of five columns', async () => {
    const { stdout } = await run(bad.url, '--format', 'markdown', ...some);
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(row.replace(/\\\|/g, '').match(/\|/g)).toHaveLength(6);
  });
});

describe('the rest', () => {
  it('--help and --version', async () => {
    expect((await run('--help')).stdout).toContain('--insecure');
    expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('--skip and --verbose', async () => {
    const skipped = audits.map(({ id }) => id).filter((id) => id !== 'EC-ROUTE-01');
    const { stdout } = await run(good.url, '--verbose', '--skip', skipped.join());
    expect(stdout).toContain('In full:');
    expect(stdout).toContain('1 of 1 passed');
  });
});
