import { findOthers } from '@error-contract/harness/runtimes';
import { words } from '@error-contract/harness/words';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { runtimeServices } from './services.ts';
import { idsOf } from './verdicts.ts';

/** What a runtime answers below a handler, by audit. The README of the adapter says what. */
const below = {
  Bun: `
    EC-METHOD-03 EC-5XX-03 EC-SIZE-04 EC-PARSE-01 EC-PARSE-05 EC-TIME-01 EC-CONN-06
    EC-BODY-01 EC-BODY-02 EC-HDR-01 EC-HDR-02 EC-HDR-03`,
  Deno: `
    EC-PARSE-02 EC-PARSE-04 EC-PARSE-05 EC-FRAME-05 EC-TIME-01
    EC-BODY-01 EC-BODY-02 EC-HDR-01 EC-HDR-02`,
} as const;

const installed = findOthers();
const rows = runtimeServices.flatMap((service) => {
  const runtime = installed.find(({ name }) => name === service.runtime);
  return runtime ? [{ title: service.title, service, runtime }] : [];
});

describe.each(rows)('$title', ({ service, runtime }) => {
  it('passes every audit that the runtime lets through', async () => {
    const { reports } = await judge(service, runtime);
    expect(idsOf(reports, 'fail').toSorted()).toEqual(words(below[service.runtime]).toSorted());
  });
});

it('the runtimes that are not installed are told', () => {
  expect(rows.length).toBe(installed.length);
});
