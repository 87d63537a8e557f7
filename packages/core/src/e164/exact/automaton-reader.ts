import {
  cells,
  digitOf,
  leadsTo,
  lengthBits,
  lengthMask,
  mayEnd,
  mostCells,
  radix,
  shortNumbers,
} from './automaton-format.ts';

/** Reads an automaton from its text. */
export class AutomatonReader {
  /** A cell holds the index of a state. State 0 leads nowhere. */
  readonly #table = new Uint16Array(mostCells);
  readonly #steps: string;
  readonly #numbers: string;
  #step = 0;
  #number = 0;
  #end = cells * 2;
  /** Shared states, the last one that was met at the end. */
  readonly #met: number[] = [];

  constructor(steps: string, numbers: string) {
    this.#steps = steps;
    this.#numbers = numbers;
  }

  /** Reads all states. The first one begins at `cells`. */
  read(): Uint16Array {
    for (let state = cells; state < this.#end; state += cells) this.#readState(state);
    return this.#table;
  }

  #readState(state: number): void {
    const targets: number[] = [];
    for (let digit = 0; digit < 10; ) {
      const step = digitOf(this.#steps.charCodeAt(this.#step++));
      if (step === mayEnd) {
        this.#table[state + 10] = 1;
        continue;
      }
      const length = step & lengthMask;
      const end = length === 0 ? 10 : digit + length;
      const target = this.#readTarget(step >> lengthBits, targets);
      while (digit < end) this.#table[state + digit++] = target;
    }
  }

  #readTarget(kind: number, targets: number[]): number {
    if (kind === leadsTo.nowhere) return 0;
    if (kind === leadsTo.earlier) return targets[this.#readNumber()] ?? 0;
    const target = kind === leadsTo.met ? this.#takeMet(this.#readNumber()) : this.#end;
    if (target === this.#end) this.#end += cells;
    if (kind !== leadsTo.single) this.#met.push(target);
    targets.push(target);
    return target;
  }

  #takeMet(since: number): number {
    return this.#met.splice(-1 - since, 1)[0] ?? 0;
  }

  #readNumber(): number {
    const value = digitOf(this.#numbers.charCodeAt(this.#number++));
    if (value < shortNumbers) return value;
    const low = digitOf(this.#numbers.charCodeAt(this.#number++));
    return shortNumbers + (value - shortNumbers) * radix + low;
  }
}
