import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { TestProject } from 'vitest/node';
import { prepared } from './prepared.ts';
import { provideServices } from './provide-services.ts';
import { startProcess, startService } from './start-process.ts';
import { targets } from './targets.ts';

const evaluate = (script: string) => ['--eval', script];
const failing = evaluate("process.stderr.write('the port is taken'); process.exitCode = 7");

test('a service has started once it has printed its address', async () => {
  const service = await startService(evaluate('console.log(42); setInterval(() => {}, 1000)'));
  onTestFinished(service.stop);
  expect([service.printed, service.ended()]).toEqual([42, undefined]);
});

test('a service that does not start says why', async () => {
  await expect(startService(failing)).rejects.toThrow('it ended with 7: the port is taken');
});

test('a missing program is reported', async () => {
  const start = startService([], { node: '/nowhere/node' });
  await expect(start).rejects.toThrow('/nowhere/node ENOENT');
});

test('a process that ends before it answers says why', async () => {
  const { ask } = startProcess(process.execPath, failing);
  await expect(ask('a')).rejects.toThrow('it ended with 7: the port is taken');
});

test('a process answers one line after another', async () => {
  const { ask, stop } = startProcess(
    process.execPath,
    evaluate('process.stdin.pipe(process.stdout)'),
  );
  onTestFinished(stop);
  expect(await Promise.all([ask({ a: 1 }), ask('b')])).toEqual([{ a: 1 }, 'b']);
});

describe('all services of a suite', () => {
  const script = fileURLToPath(new URL('testing/listening.js', import.meta.url));
  const [target] = targets;
  const jobs = target ? ['a', 'b'].map((name) => ({ name, target })) : [];
  const provided: object[] = [];
  const project = { provide: (...entry: readonly unknown[]) => provided.push(entry) };

  test('are provided in their order', async () => {
    onTestFinished(await provideServices(project, script, jobs));
    const ports = { control: 1 };
    expect(provided.at(-1)).toEqual(['services', jobs.map((job) => ({ ...job, ports }))]);
  });

  test('are not provided if one does not start, and every file says why', async () => {
    const broken = jobs.map((job) => ({ ...job, env: { FAIL: job.name } }));
    const setup = prepared(() => provideServices(project, script, broken));
    expect(await setup(project as unknown as TestProject)).toBeUndefined();
    expect(provided.at(-1)).toEqual([
      'failure',
      expect.stringMatching(
        /listening\.js express express does not run: it ended with 3: b fails$/,
      ),
    ]);
  });
});

test('a line is found that came with others at once, and before it was asked for', async () => {
  const running = startProcess(process.execPath, [
    '-e',
    "console.log('a\\nb\\nc'); setInterval(() => {}, 1e6)",
  ]);
  onTestFinished(running.stop);
  expect(await running.line()).toBe('a');
  expect(await running.lineWith('b')).toBe('b');
  expect(await running.lineWith('c')).toBe('c');
});
