import { type Kind, planOf } from '../plans/sample.ts';
import { isAlive, Sender } from './run-case.ts';
import type { Service } from './service.ts';
import { shrink } from './shrink.ts';
import type { Violation } from './violation.ts';

export interface Result {
  readonly kind: Kind;
  readonly cases: number;
  readonly violations: readonly Violation[];
  readonly heapMiddle: number;
  readonly heapEnd: number;
  readonly unannounced: number;
  readonly seconds: number;
}

/** A service that leaks memory grows by more than this in the second half. */
export const mostGrowth = 8 * 1_048_576;
export const growthOf = ({ heapMiddle, heapEnd }: Result) => heapEnd - heapMiddle;

export interface Options {
  readonly kind: Kind;
  readonly cases: number;
  readonly seed: number;
  readonly onProgress?: (done: number, violations: number) => void;
}

const workers = 24;
/** How many cases run between two checks of the service. */
const round = 500;
const mostShrunk = 8;

class Run {
  readonly #service: Service;
  readonly #options: Options;
  readonly violations: Violation[] = [];
  readonly #senders: Sender[];

  constructor(service: Service, options: Options) {
    this.#service = service;
    this.#options = options;
    this.#senders = Array.from({ length: workers }, () => new Sender(service));
  }

  get unannounced(): number {
    return this.#senders.reduce((sum, sender) => sum + sender.unannounced, 0);
  }

  #add(index: number, reason: string): void {
    this.violations.push({ kind: this.#options.kind, index, reason });
  }

  async #one(sender: Sender, index: number): Promise<void> {
    const { kind, seed } = this.#options;
    const plan = planOf(this.#service.framework, kind, seed, index);
    const reason = await sender.run(plan, `${kind} ${seed} ${index}`);
    if (reason) this.#add(index, reason);
    if (index % 50 === 0 && !(await isAlive(this.#service.ports.recorded))) {
      this.#add(index, 'the next good request gets no response');
    }
  }

  /** Runs the cases of a round, several at a time. */
  async round(from: number, to: number): Promise<void> {
    let next = from;
    const work = async (sender: Sender) => {
      for (let index = next++; index < to; index = next++) {
        if (this.#service.hasExited()) return;
        await this.#one(sender, index);
      }
    };
    await Promise.all(this.#senders.map(work));
    await this.#askService(to);
  }

  async #askService(index: number): Promise<void> {
    const end = this.#service.hasExited();
    if (end) return this.#add(index, end);
    const { twice, uncaught } = await this.#service.takeFaults();
    for (const id of twice) this.#add(Number(id.split(' ')[2]), 'onError was called twice');
    for (const text of uncaught) this.#add(index, `uncaught: ${text}`);
  }

  close(): void {
    for (const sender of this.#senders) sender.close();
  }
}

/** Finds one smaller case for each reason. */
async function shrinkAll(
  service: Service,
  { seed }: Options,
  violations: readonly Violation[],
): Promise<Violation[]> {
  const seen = new Set<string>();
  const result: Violation[] = [];
  for (const violation of violations) {
    const isNew = !seen.has(violation.reason) && seen.size < mostShrunk;
    seen.add(violation.reason);
    const smallest = isNew ? await shrink(service, seed, violation) : undefined;
    result.push(smallest ? { ...violation, smallest } : violation);
  }
  return result;
}

/** Runs cases of one kind against a service. */
export async function fuzz(service: Service, options: Options): Promise<Result> {
  const { kind, cases, onProgress } = options;
  const started = performance.now();
  const run = new Run(service, options);
  let heapMiddle = 0;
  for (let from = 0; from < cases && !service.hasExited(); from += round) {
    const to = Math.min(cases, from + round);
    await run.round(from, to);
    onProgress?.(to, run.violations.length);
    if (heapMiddle === 0 && to >= cases / 2) heapMiddle = await service.heapUsed();
  }
  run.close();
  const heapEnd = service.hasExited() ? 0 : await service.heapUsed();
  const violations = await shrinkAll(service, options, run.violations);
  const seconds = (performance.now() - started) / 1_000;
  const { unannounced } = run;
  return { kind, cases, violations, heapMiddle, heapEnd, unannounced, seconds };
}
