import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, globSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from './compare.ts';
import type { Peer } from './peers.ts';

const loaded = (name: string): string => fileURLToPath(new URL(`loaded/${name}`, import.meta.url));
const installed = fileURLToPath(new URL('../node_modules', import.meta.url));

// Only ends what hangs: a test that waits for a body which the contract replaced waits for ever.
const testTimeout = 60_000;

export interface Run {
  /** Where the sources are. */
  readonly folder: string;
  readonly withContract: boolean;
  /** All files in one process: faster, and no file is kept from the others. */
  readonly isOneProcess?: boolean;
}

function argumentsOf({ runner, tests }: Peer, run: Run, results: string): string[] {
  if (runner === 'mocha') {
    const mocha = 'node_modules/mocha/bin/_mocha';
    const reporter = loaded('mocha-reporter.cjs');
    return [
      mocha,
      '--require',
      'test/support/env',
      '--reporter',
      reporter,
      '--check-leaks',
      ...tests,
    ];
  }
  return [
    '--test',
    `--test-timeout=${testTimeout}`,
    `--test-isolation=${run.isOneProcess ? 'none' : 'process'}`,
    `--test-reporter=${loaded('node-reporter.cjs')}`,
    `--test-reporter-destination=${results}`,
    ...globSync([...tests], { cwd: run.folder }).sort(),
  ];
}

function preloadsOf({ runner }: Peer, { withContract }: Run): string[] {
  const names = [
    ...(withContract ? ['preload.cjs'] : []),
    ...(runner === 'mocha' ? [] : ['end-after-tests.cjs']),
    ...(runner === 'node with the names of Jest' ? ['jest-names.cjs'] : []),
  ];
  return names.map((name) => `--require=${JSON.stringify(loaded(name))}`);
}

function environmentOf(peer: Peer, run: Run, results: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'test',
    NODE_OPTIONS: preloadsOf(peer, run).join(' '),
    // What the tests of a package need that lies among those of this one.
    NODE_PATH: installed,
    // Node's runner gives no results to a process that is itself a test.
    NODE_TEST_CONTEXT: undefined,
    PEERS_FRAMEWORK: peer.name,
    PEERS_FILE: join(run.folder, peer.main),
    PEERS_RESULTS: results,
  };
}

function readResults(text: string, folder: string): Result[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const result = JSON.parse(line) as Result;
    return { ...result, file: relative(folder, result.file) };
  });
}

/** Runs the tests of a peer, with the contract in every app or without. */
export async function runSuite(peer: Peer, run: Run): Promise<Result[]> {
  const directory = await mkdtemp(join(tmpdir(), 'peers-'));
  const results = join(directory, 'results');
  const said = join(directory, 'said');
  const output = openSync(said, 'w');
  try {
    const child = spawn(process.execPath, argumentsOf(peer, run, results), {
      cwd: run.folder,
      env: environmentOf(peer, run, results),
      stdio: ['ignore', 'ignore', output],
    });
    const [code] = await once(child, 'close');
    if (existsSync(results)) return readResults(await readFile(results, 'utf8'), run.folder);
    throw new Error(`It ended with ${code} and ran no test: ${await readFile(said, 'utf8')}`);
  } finally {
    closeSync(output);
    await rm(directory, { recursive: true });
  }
}
