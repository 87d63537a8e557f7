import type { Judgement } from '../audit/audit.ts';
import { createAudit } from '../audit/create-audit.ts';
import { judgeSamples } from '../audit/judge-samples.ts';
import { toRequestBytes } from '../http/request-bytes.ts';
import { unknownPath } from '../probe/build-probes.ts';
import type { Sample } from '../probe/sample.ts';
import type { Target } from '../probe/target.ts';
import { toSample } from '../probe/to-sample.ts';
import { asBefore } from './as-before.ts';

const clause = 'wire: "the process never exits, no request hangs"';
const AT_ONCE = 20;
const ABORTS = 10;

/** Whether the service still works after everything that was sent to it. These run last. */
export const robustAudits = [
  createAudit('EC-ROBUST-01 MUST answer many failures at once, each with its own answer', {
    clause,
    judge: (target) => {
      const names = Array.from({ length: AT_ONCE }, (_, index) => `at-once-${index}`);
      return judge(target, names);
    },
  }),
  createAudit('EC-ROBUST-02 MUST survive clients that leave while they are sending', {
    clause,
    judge: async (target) => {
      for (let n = 0; n < ABORTS; n++) await leave(target);
      return judge(target, ['after-aborts']);
    },
  }),
  createAudit(
    'EC-ROBUST-03 MUST still answer an unknown route after everything that was sent to it',
    { clause, judge: (target) => judge(target, ['at-the-end']) },
  ),
];

async function ask(target: Target, name: string): Promise<Sample> {
  const headers = target.config.probeHeaders ?? {};
  const path = `${unknownPath(target)}-${name}`;
  return toSample(name, 'GET', await target.send({ path, headers }));
}

function leave(target: Target): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'content-length': '1000000' };
  const path = target.config.json?.path ?? unknownPath(target);
  const start = toRequestBytes({ method: 'POST', path, headers }, target.endpoint);
  const bytes = Buffer.concat([start, Buffer.from('{"name": "')]);
  return target.sendBytes(bytes, { abort: true });
}

/** Asks for unknown routes at once. */
async function judge(target: Target, names: readonly string[]): Promise<Judgement> {
  const problem = await asBefore(target);
  const samples = await Promise.all(names.map((name) => ask(target, name)));
  return judgeSamples(samples, problem, 'it answers');
}
