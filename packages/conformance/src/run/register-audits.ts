import type { Audit } from '../audit/audit.ts';
import { audits } from '../audits/index.ts';
import type { Need } from '../probe/probe.ts';
import type { Target } from '../probe/target.ts';
import {
  assertReachable,
  createTarget,
  type TargetDescription,
  type TargetOptions,
} from './run-audits.ts';

/** `it` of vitest, jest or node:test. */
export interface TestFunction {
  (name: string, run: () => Promise<void>): unknown;
  skip?: (name: string, run: () => Promise<void>) => unknown;
}

/** A service whose URL may only be known when the tests run, such as one started in `beforeAll`. */
export type RegisteredTarget =
  | TargetOptions
  | (Omit<TargetDescription, 'url'> & { readonly url: string | (() => string | Promise<string>) });

/** Registers one test per audit; one that the config gives no hint for is skipped, and its name says so. */
export function registerAudits(it: TestFunction, options: RegisteredTarget): void {
  const description = typeof options === 'string' ? { url: options } : options;
  let target: Promise<Target> | undefined;
  const prepare = () => {
    target ??= open(description);
    return target;
  };
  for (const audit of audits) register(it, audit, description, prepare);
}

type Described = Exclude<RegisteredTarget, string>;

async function open(description: Described): Promise<Target> {
  const { url, ...rest } = description;
  const target = createTarget({ ...rest, url: typeof url === 'function' ? await url() : url });
  await assertReachable(target);
  return target;
}

function register(
  it: TestFunction,
  audit: Audit,
  { config }: Described,
  prepare: () => Promise<Target>,
): void {
  const title = `${audit.id} ${audit.name}`;
  const { needs } = audit;
  if (needs && needs !== 'headers' && needs !== 'json' && !config?.provoke?.[needs]) {
    const registerOnly = it.skip ?? it;
    registerOnly(`${title} (not checked: ${hintSentence(needs)})`, async () => {});
    return;
  }
  const conditional = needs === 'json' && !config?.json;
  const name = conditional ? `${title} (checked only if /openapi.json names a JSON route)` : title;
  it(name, async () => assertAudit(audit, await prepare()));
}

async function assertAudit(audit: Audit, target: Target): Promise<void> {
  const { verdict, reason, sent, received } = await audit.run(target);
  if (verdict !== 'fail') return;
  throw new Error(`${audit.id} ${audit.name}\n${reason}\nsent:     ${sent}\nreceived: ${received}`);
}

/** Names the part of the config that would allow a check. */
export function hintSentence(need: Need): string {
  return need === 'json' || need === 'headers'
    ? `needs \`${need}\` in the config`
    : `needs the hint \`${need}\``;
}
