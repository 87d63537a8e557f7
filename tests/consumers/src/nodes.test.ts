import { join } from 'node:path';
import { nodes } from '@error-contract/harness/runtimes';
import { describe, expect, inject, test } from 'vitest';
import { runForJson } from './setup/run-node.ts';

const missing = { statusCode: 404, message: 'Agent not found', error: 'Not Found' };
const message = 'Validation failed: phone must be in E.164 format';
const invalid = { statusCode: 400, message, error: 'Bad Request' };

interface Checked {
  readonly node: string;
  readonly checked: Readonly<Record<string, readonly string[]>>;
}

describe.each(nodes)('$name', ({ name, program: node }) => {
  test('runs a service in CommonJS', async () => {
    const answered = await runForJson(node, ['main.js'], join(inject('shared'), 'commonjs'));
    expect(answered).toEqual({ missing, invalid, isKnown: true });
  });

  test('runs every supported version of every framework', async () => {
    const folder = join(inject('shared'), 'frameworks');
    const { node: version, checked } = (await runForJson(node, ['main.js'], folder)) as Checked;
    expect(`Node ${version.slice(1)}`.startsWith(`${name}.`)).toBe(true);
    expect(Object.keys(checked)).toHaveLength(24);
    expect(Object.entries(checked).filter(([, faults]) => faults.length > 0)).toEqual([]);
  });
});
