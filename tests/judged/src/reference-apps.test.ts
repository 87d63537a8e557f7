import { beforeAll, describe, expect, it } from 'vitest';
import { type JudgedReference, judgeReferenceApps } from './reference-apps.ts';
import { failures, idsOf } from './verdicts.ts';

/** They have no 405 and no dependency to lose, and Node's own timeouts are a minute long. */
const notChecked = ['EC-METHOD-01', 'EC-5XX-02', 'EC-5XX-04', 'EC-TIME-01'];

describe.each(['Express', 'Fastify', 'Koa'])('the reference app on %s', (framework) => {
  let app: JudgedReference | undefined;

  beforeAll(async () => {
    app = (await judgeReferenceApps()).find((one) => one.framework === framework);
  });

  it('passes every audit that is checked', () => {
    expect(app && failures(app.reports)).toEqual([]);
  });

  it('leaves only the audits unchecked that it cannot provoke', () => {
    expect(app && idsOf(app.reports, 'not checked')).toEqual(notChecked);
  });
});
