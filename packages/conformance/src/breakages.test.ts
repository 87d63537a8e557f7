import { describe, expect, it } from 'vitest';
import { audits } from './audits/index.ts';
import { type AuditReport, runAudits } from './run/run-audits.ts';
import type { Mutation } from './testing/answer.ts';
import { breakages } from './testing/breakages.ts';
import { deviations } from './testing/deviations.ts';
import { referenceConfig } from './testing/reference-config.ts';
import { startReference } from './testing/reference-server.ts';

const { requestTimeout, ...quick } = referenceConfig.provoke;

async function judge(mutate?: Mutation, id = 'EC-TIME-01') {
  const server = await startReference(mutate);
  // This hint has to wait for the server's own timeout: it is left out where it proves nothing.
  const provoke = id === 'EC-TIME-01' ? { ...quick, requestTimeout } : quick;
  const config = { ...referenceConfig, provoke };
  // A busy machine answers late: only the server that hangs on purpose is given up early.
  const timeout = id === 'EC-CONN-04' ? 2000 : 30_000;
  const reports = await runAudits({ url: server.url, config, timeout });
  await server.close();
  return reports;
}

/** The ids of the audits that failed. */
function failed(reports: readonly AuditReport[]): readonly string[] {
  const found = reports.filter(({ verdict }) => verdict === 'fail');
  return found.map(({ id }) => id).sort();
}

describe('a server that keeps the contract', () => {
  it('passes every audit, and leaves none unchecked', async () => {
    const reports = await judge();
    expect(reports.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(reports).toHaveLength(audits.length);
  });
});

describe('a server that is broken in one way', () => {
  it('exists for every audit', () => {
    expect(breakages.map(([id]) => id).sort()).toEqual(audits.map(({ id }) => id).sort());
  });

  it.concurrent.each(breakages)('fails %s, and nothing else', async (id, mutate) => {
    expect(failed(await judge(mutate, id))).toEqual([id]);
  });
});

describe('a service with one habit', () => {
  it.concurrent.each(deviations)('%s', async (_, mutate, fails) => {
    expect(failed(await judge(mutate, 'habit'))).toEqual([...fails].sort());
  });
});
