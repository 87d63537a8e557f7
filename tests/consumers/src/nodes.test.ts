import { join } from 'node:path';
import { findNode, nodeMajors } from '@error-contract/wire/targets/node-versions';
import { describe, expect, inject, test } from 'vitest';
import { runForJson } from './setup/run-node.ts';

const missing = { statusCode: 404, message: 'Agent not found', error: 'Not Found' };
const message = 'Validation failed: phone must be in E.164 format';
const invalid = { statusCode: 400, message, error: 'Bad Request' };

const found = await Promise.all(
  nodeMajors.map(async (major) => ({ major, runtime: await findNode(major) })),
);
const nodes = found.flatMap(({ major, runtime }) => {
  if ('path' in runtime) return [{ major, node: runtime.path }];
  console.log(`not run: ${runtime.missing}`);
  return [];
});

interface Checked {
  readonly node: string;
  readonly checked: Readonly<Record<string, readonly string[]>>;
}

describe.each(nodes)('Node $major', ({ major, node }) => {
  test('runs a service in CommonJS', async () => {
    const answered = await runForJson(node, ['main.js'], join(inject('shared'), 'commonjs'));
    expect(answered).toEqual({ missing, invalid, isKnown: true });
  });

  test('runs every supported version of every framework', async () => {
    const folder = join(inject('shared'), 'frameworks');
    const { node: version, checked } = (await runForJson(node, ['main.js'], folder)) as Checked;
    expect(version).toMatch(new RegExp(`^v${major}\\.`));
    expect(Object.keys(checked)).toHaveLength(20);
    expect(Object.entries(checked).filter(([, faults]) => faults.length > 0)).toEqual([]);
  });
});
