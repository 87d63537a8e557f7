import { AsyncLocalStorage } from 'node:async_hooks';
import type { Answering } from '../plans/answering.ts';
import { type Kind, type Plan, planOf } from '../plans/sample.ts';
import type { Throwing } from '../plans/throwing.ts';
import type { Framework } from '../plans/ways.ts';
import { buildValue } from '../values/build.ts';

/** The framework that this process serves. */
export const framework = process.argv[2] as Framework;

/** One request that asks for a case. */
export interface Case {
  readonly id: string;
  readonly plan: Plan;
  /** How often `onError` was told of it. */
  told: number;
}

/** Plans that the runner gave while it looks for a smaller case. */
const given = new Map<string, Plan>();
const twice: string[] = [];
const uncaught: string[] = [];
const cases = new WeakMap<object, Case>();
const current = new AsyncLocalStorage<Case>();
let last = '';

export function give(id: string, plan: Plan): void {
  given.set(id, plan);
  if (given.size > 100) given.delete(given.keys().next().value ?? '');
}

type Message = { readonly headers: { readonly [name: string]: unknown } };

/** Finds the case of a request, by the seed and the index in its header. */
export function caseOf(request: Message): Case {
  const existing = cases.get(request);
  if (existing) return existing;
  const id = String(request.headers['x-case']);
  const [kind = '', seed, index] = id.split(' ');
  const plan =
    kind === 'given'
      ? given.get(String(seed))
      : planOf(framework, kind as Kind, Number(seed), Number(index));
  if (!plan) throw new Error(`There is no case ${id}`);
  const made = { id, plan, told: 0 };
  last = id;
  cases.set(request, made);
  return made;
}

export function throwingOf(request: Message): Throwing {
  const { plan } = caseOf(request);
  if (plan.kind !== 'throw') throw new Error('Another kind of case');
  return plan;
}

export function answeringOf(request: Message): Answering {
  const { plan } = caseOf(request);
  if (plan.kind !== 'answer') throw new Error('Another kind of case');
  return plan;
}

/** The value that a request asks to be thrown. */
export function thrownBy(request: Message): unknown {
  return buildValue(throwingOf(request).value);
}

/** Runs a handler so that `mapError`, which gets only the error, can find the case. */
export function within<T>(request: Message, run: () => T): T {
  return current.run(caseOf(request), run);
}

/** A mapping that fails, or returns the value, if the case says so. */
export function mapError(): undefined {
  const plan = current.getStore()?.plan;
  if (plan?.kind !== 'throw') return undefined;
  if (plan.hook === 'mapThrows') throw buildValue(plan.value);
  return plan.hook === 'mapReturns' ? (buildValue(plan.value) as undefined) : undefined;
}

/** Counts the calls for a request, and fails if the case says so. */
export function onError(request: object | undefined): unknown {
  const found = request && cases.get(request);
  if (!found) return undefined;
  found.told += 1;
  if (found.told > 1) twice.push(found.id);
  const { plan } = found;
  if (plan.kind !== 'throw') return undefined;
  if (plan.hook === 'onErrorThrows') throw buildValue(plan.value);
  return plan.hook === 'onErrorRejects' ? Promise.reject(buildValue(plan.value)) : undefined;
}

function textOf(error: unknown): string {
  try {
    return String((error as Error)?.stack ?? error).slice(0, 1_500);
  } catch {
    return 'not printable';
  }
}

/** Records what would have ended the process. */
export function watchProcess(): void {
  process.on('uncaughtException', (error, origin) => {
    uncaught.push(`${origin} near ${last}: ${textOf(error)}`);
  });
}

/** What went wrong beside the wire since the last call. */
export function takeFaults(): { twice: string[]; uncaught: string[] } {
  return { twice: twice.splice(0), uncaught: uncaught.splice(0) };
}
