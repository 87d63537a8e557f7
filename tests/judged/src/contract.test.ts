import { audits } from '@error-contract/conformance';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { judgeReferenceApps } from './reference-apps.ts';
import { contractServices } from './services.ts';
import { failures, idsOf } from './verdicts.ts';

const frameworks = ['Express', 'Fastify', 'Koa'] as const;
const rows = frameworks.map((framework) => {
  const service = contractServices.find(({ title }) => title.startsWith(framework));
  if (!service) throw new Error(`No service is written for ${framework}`);
  return { framework, service };
});

const others = contractServices.filter(({ title }) => /^(?:Hono|Nest) /.test(title));

it.each(others)('$title passes every audit that is checked', async (service) => {
  const { reports } = await judge(service);
  expect(failures(reports)).toEqual([]);
});

describe.each(rows)('one call of errorContract on $framework', ({ framework, service }) => {
  it('passes every audit that is checked', async () => {
    const { reports } = await judge(service);
    expect(failures(reports)).toEqual([]);
  });

  it('passes every audit that the reference app leaves unchecked', async () => {
    const { reports } = await judge(service);
    const reference = (await judgeReferenceApps()).find((app) => app.framework === framework);
    const passed = new Set([...idsOf(reports, 'pass'), ...idsOf(reference?.reports ?? [], 'pass')]);
    expect(audits.map(({ id }) => id).filter((id) => !passed.has(id))).toEqual([]);
  });
});
