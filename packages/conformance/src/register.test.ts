import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { it as nodeIt } from 'node:test';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audits } from './audits/index.ts';
import { registerAudits, type TestBody, type TestFunction } from './run/register-audits.ts';
import { decorated, header, on, path, wrong } from './testing/break.ts';
import { referenceConfig } from './testing/reference-config.ts';
import { type Running, startReference } from './testing/reference-server.ts';

let server: Running;
beforeAll(async () => {
  server = await startReference();
});
afterAll(() => server.close());

describe('in vitest', () => {
  registerAudits(it, { url: () => server.url, config: referenceConfig });
});

/** Collects the registered tests. */
function collect() {
  const tests = new Map<string, TestBody>();
  const skipped: string[] = [];
  const register: TestFunction = (name, run) => tests.set(name, run);
  register.skip = (name) => skipped.push(name);
  return { register, tests, skipped };
}

describe('registerAudits', () => {
  it('skips an audit without its hint, and says so in the name', () => {
    const { register, tests, skipped } = collect();
    registerAudits(register, 'http://127.0.0.1:1');
    expect(tests.size + skipped.length).toBe(audits.length);
    expect(skipped).toContain(
      'EC-STATUS-05 MUST answer a conflict with the current state with 409 (not checked: needs the hint `conflict`)',
    );
    expect([...tests.keys()].find((name) => name.startsWith('EC-JSON-01'))).toMatch(
      /\(checked only if \/openapi\.json names a JSON route\)$/,
    );
  });

  it('fails a test with reason, request and response', async () => {
    const broken = await startReference(on(decorated, header('x-content-type-options')));
    const { register, tests } = collect();
    registerAudits(register, broken.url);
    const [, run] = [...tests].find(([name]) => name.startsWith('EC-HDR-02')) ?? [];
    await expect(run?.()).rejects.toThrow(
      /EC-HDR-02 MUST.*\n.*is missing\nsent: .*\nreceived: 404/,
    );
    await broken.close();
  });
});

describe('a JSON route that cannot be found', () => {
  const bare = async () => (await startReference(on(path('/openapi.json'), wrong))).url;
  const noted: string[] = [];
  const { register, tests } = collect();
  registerAudits(register, { url: bare });

  it('skips the running test', async () => {
    const [, run] = [...tests].find(([name]) => name.startsWith('EC-JSON-01')) ?? [];
    await run?.({ skip: (note: string) => noted.push(note) });
    expect(noted).toEqual(['not checked: no JSON route is known (none in /openapi.json)']);
  });

  it('is typed for node:test too', () => {
    expect(() => registerAudits satisfies (it: typeof nodeIt, url: string) => void).not.toThrow();
  });
});

describe('what ships', () => {
  it('runs in node:test, from CommonJS', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'conformance-'));
    const file = join(directory, 'contract.test.cjs');
    const dist = createRequire(import.meta.url).resolve('../dist/index.cjs');
    const target = JSON.stringify({ url: server.url, config: referenceConfig });
    const test = `require(${JSON.stringify(dist)}).registerAudits(require('node:test').it, ${target})`;
    await writeFile(file, test);
    const args = ['--test', '--test-reporter=tap', file];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: {} });
    await rm(directory, { recursive: true });
    expect(stdout).toContain(`# pass ${audits.length}\n`);
  });

  it('exports these names', async () => {
    // Not a literal, because types are checked before anything is built.
    const dist = new URL('../dist/index.js', import.meta.url).href;
    expect(Object.keys(await import(dist)).sort()).toMatchInlineSnapshot(`
      [
        "ConfigError",
        "CouldNotRunError",
        "audits",
        "createTarget",
        "parseConfig",
        "registerAudits",
        "runAudits",
      ]
    `);
  });
});
