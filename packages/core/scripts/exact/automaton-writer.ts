import {
  cells,
  characterOf,
  leadsTo,
  lengthBits,
  mayEnd,
  mostCells,
  radix,
  shortNumbers,
} from '../../src/e164/exact/automaton-format.ts';
import type { State } from './automaton.ts';

type Target = State | undefined;

/** Lists the states in the order in which they are first reached. */
export function statesFrom(start: State): State[] {
  const states = new Set([start]);
  // A loop over a set also visits what is added meanwhile.
  for (const state of states) for (const target of state.next) if (target) states.add(target);
  return [...states];
}

function sharedIn(states: readonly State[]): Set<State> {
  const led = new Set<State>();
  const shared = new Set<State>();
  for (const target of states.flatMap((state) => [...new Set(state.next)])) {
    if (target && led.has(target)) shared.add(target);
    if (target) led.add(target);
  }
  return shared;
}

/** Writes an automaton as `readAutomaton` reads it. */
export class AutomatonWriter {
  /** The steps of all states. */
  steps = '';
  /** The numbers that the steps need, in the same order. */
  numbers = '';
  readonly #shared: ReadonlySet<State>;
  readonly #met: State[] = [];

  constructor(start: State) {
    const states = statesFrom(start);
    if ((states.length + 1) * cells > mostCells) throw new RangeError('Too many states');
    this.#shared = sharedIn(states);
    for (const state of states) this.#writeState(state);
  }

  #writeState({ accepts, next }: State): void {
    if (accepts) this.steps += characterOf(mayEnd);
    const targets: State[] = [];
    for (let digit = 0; digit < next.length; ) {
      const target = next[digit];
      const length = next.slice(digit).findIndex((other) => other !== target);
      const kind = this.#writeTarget(target, targets);
      this.steps += characterOf((kind << lengthBits) + Math.max(length, 0));
      digit = length < 0 ? next.length : digit + length;
    }
  }

  #writeTarget(target: Target, targets: State[]): number {
    if (!target) return leadsTo.nowhere;
    const earlier = targets.indexOf(target);
    if (earlier >= 0) return this.#writeNumber(leadsTo.earlier, earlier);
    targets.push(target);
    if (!this.#shared.has(target)) return leadsTo.single;
    const met = this.#met.indexOf(target);
    if (met >= 0) this.#met.splice(met, 1);
    this.#met.unshift(target);
    return met >= 0 ? this.#writeNumber(leadsTo.met, met) : leadsTo.shared;
  }

  #writeNumber(kind: number, number: number): number {
    const above = number - shortNumbers;
    if (above >= (radix - shortNumbers) * radix) throw new RangeError(`${number} does not fit`);
    this.numbers +=
      above < 0
        ? characterOf(number)
        : characterOf(shortNumbers + Math.floor(above / radix)) + characterOf(above % radix);
    return kind;
  }
}
