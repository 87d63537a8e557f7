import { type Language, nothing } from './language.ts';

/** A state of a minimal automaton without cycles. */
export interface State {
  readonly id: number;
  readonly accepts: boolean;
  /** How many more digits may follow: bit `n` stands for `n` digits. */
  readonly lengths: number;
  /** Where each digit leads; `undefined` where no string continues. */
  readonly next: readonly (State | undefined)[];
}

function lengthsOf(accepts: boolean, next: readonly (State | undefined)[]): number {
  return next.reduce((all, state) => all | ((state?.lengths ?? 0) << 1), accepts ? 1 : 0);
}

/** Builds states from the leaves up. States with the same continuations are one state. */
export class Automaton {
  readonly #states = new Map<string, State>();
  readonly #known = new Map<Language, State | undefined>([[nothing, undefined]]);

  /** Finds or creates a state; `undefined` if nothing can be accepted from there on. */
  state(accepts: boolean, next: readonly (State | undefined)[]): State | undefined {
    if (!accepts && next.every((state) => state === undefined)) return undefined;
    const key = `${accepts}:${next.map((state) => state?.id ?? '').join()}`;
    const known = this.#states.get(key);
    if (known) return known;
    const lengths = lengthsOf(accepts, next);
    const state = { id: this.#states.size, accepts, lengths, next };
    this.#states.set(key, state);
    return state;
  }

  /** Builds the states of a finite language and returns the first. */
  compile(language: Language): State | undefined {
    if (this.#known.has(language)) return this.#known.get(language);
    const next = [...Array(10).keys()].map((digit) => this.compile(language.after(digit)));
    const state = this.state(language.nullable, next);
    this.#known.set(language, state);
    return state;
  }
}
