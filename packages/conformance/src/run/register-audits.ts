import type { Audit } from '../audit/audit.ts';
import { audits } from '../audits/index.ts';
import { assertTarget } from '../config/assert-options.ts';
import type { HintName } from '../config/config.ts';
import type { Need } from '../probe/sample.ts';
import type { Target } from '../probe/target.ts';
import {
  assertReachable,
  createTarget,
  type TargetDescription,
  type TargetOptions,
} from './run-audits.ts';

/** The body of a test. The runner's context, where it passes one, can still skip the test. */
export type TestBody = (...context: unknown[]) => Promise<void>;

/** `it` of vitest, jest or node:test. */
export interface TestFunction {
  (name: string, run: TestBody): unknown;
  skip?: (name: string, run: TestBody) => unknown;
}

/** A service whose URL may be known only when the tests run, such as one started in `beforeAll`. */
export type RegisteredTarget =
  | TargetOptions
  | (Omit<TargetDescription, 'url'> & { readonly url: string | (() => string | Promise<string>) });

/** Registers one test per audit. Audits that the config has no hint for are skipped, and their names say so. */
export function registerAudits(it: TestFunction, options: RegisteredTarget): void {
  const description = typeof options === 'string' ? { url: options } : options;
  assertTarget(description);
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
  const missing = needsOf(audit).find((need) => isHint(need) && !config?.provoke?.[need]);
  if (missing) {
    const registerOnly = it.skip ?? it;
    registerOnly(`${title} (not checked: ${hintSentence(missing)})`, async () => {});
    return;
  }
  const conditional = audit.needs === 'json' && !config?.json;
  const name = conditional ? `${title} (checked only if /openapi.json names a JSON route)` : title;
  // Rest parameters: with a named parameter jest would wait for a callback.
  it(name, async (...context) => assertAudit(audit, await prepare(), context[0]));
}

function needsOf({ needs, probes }: Audit): Need[] {
  return [needs, ...probes.map((probe) => probe.needs)].filter((need) => need !== undefined);
}

function isHint(need: Need): need is HintName {
  return need !== 'headers' && need !== 'json';
}

async function assertAudit(audit: Audit, target: Target, context: unknown): Promise<void> {
  const { verdict, reason, sent, received } = await audit.run(target);
  if (verdict === 'not checked') skip(context, reason);
  if (verdict !== 'fail') return;
  throw new Error(`${audit.id} ${audit.name}\n${reason}\nsent:     ${sent}\nreceived: ${received}`);
}

/** vitest and node:test can skip a running test. jest cannot: there it passes. */
function skip(context: unknown, reason: string): void {
  if (typeof context !== 'object' || context === null || !('skip' in context)) return;
  if (typeof context.skip === 'function') context.skip(`not checked: ${reason}`);
}

/** Names the part of the config that a check needs. */
export function hintSentence(need: Need): string {
  return need === 'json' || need === 'headers'
    ? `needs \`${need}\` in the config`
    : `needs the hint \`${need}\``;
}
