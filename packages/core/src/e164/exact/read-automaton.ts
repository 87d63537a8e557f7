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

/** Returns the next number at each call. */
function createNumbers(text: string): () => number {
  let at = 0;
  return () => {
    const value = digitOf(text.charCodeAt(at++));
    if (value < shortNumbers) return value;
    return shortNumbers + (value - shortNumbers) * radix + digitOf(text.charCodeAt(at++));
  };
}

/** Holds the shared states, the last one that was met at the end. */
function createMet() {
  const states = new Uint16Array(mostCells / cells);
  let count = 0;
  const add = (state: number) => {
    states[count++] = state;
  };
  /** Removes a state, given how many others were met since then. */
  const take = (since: number): number => {
    const place = count - 1 - since;
    const state = states[place] ?? 0;
    states.copyWithin(place, place + 1, count--);
    return state;
  };
  return { add, take };
}

/**
 * Reads an automaton from its text. A cell of the table holds the index of a state: the first one
 * begins at `cells`, and state 0 leads nowhere. Nothing is allocated for each state: this runs once, before
 * an engine has compiled it.
 */
export function readAutomaton(steps: string, numbers: string): Uint16Array {
  const table = new Uint16Array(mostCells);
  const nextNumber = createNumbers(numbers);
  const met = createMet();
  const targets = new Uint16Array(10);
  let at = 0;
  let end = 2 * cells;
  for (let state = cells; state < end; state += cells) {
    let count = 0;
    for (let digit = 0; digit < 10; ) {
      const step = digitOf(steps.charCodeAt(at++));
      const kind = step >> lengthBits;
      if (step === mayEnd) table[state + 10] = 1;
      else {
        let target = 0;
        if (kind === leadsTo.earlier) target = targets[nextNumber()] ?? 0;
        else if (kind > leadsTo.nowhere) {
          target = kind === leadsTo.met ? met.take(nextNumber()) : end;
          if (target === end) end += cells;
          if (kind > leadsTo.single) met.add(target);
          targets[count++] = target;
        }
        const last = step & lengthMask ? digit + (step & lengthMask) : 10;
        while (digit < last) table[state + digit++] = target;
      }
    }
  }
  return table;
}
