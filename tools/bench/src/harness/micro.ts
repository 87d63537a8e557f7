/** A benchmark of functions, with the same inputs for each contender, in one process. */
export interface MicroBenchmark {
  readonly name: string;
  readonly baseline: string;
  readonly inputs: readonly unknown[];
  readonly contenders: Readonly<Record<string, (input: never) => unknown>>;
  /** The depth of the call stack: capturing a stack should cost as much as in a service. */
  readonly depth: number;
  /** How many things one input has, if a contender takes many at once. */
  readonly perInput: number;
}

type Contenders<Input> = Readonly<Record<string, (input: Input) => unknown>>;

/** Describes a benchmark of functions that take one input each. */
export function micro<Input>(
  benchmark: Pick<MicroBenchmark, 'name' | 'baseline'> & {
    readonly inputs: readonly Input[];
    readonly contenders: Contenders<Input>;
    readonly depth?: number;
    readonly perInput?: number;
  },
): MicroBenchmark {
  return { depth: 0, perInput: 1, ...benchmark };
}

/** Runs a contender over all inputs this many times. */
export type Loop = (
  run: (input: never) => unknown,
  inputs: readonly unknown[],
  times: number,
) => number;

/** Keeps results other than booleans, so that the compiler cannot remove their creation. */
const kept = { value: undefined as unknown };

/**
 * Makes a loop for a single contender. In a shared loop, the compiler could not optimize the calls for
 * one function; the name in its source gives each loop its
 * own code. It counts booleans and keeps everything else, so that the compiler removes nothing.
 */
export function createLoop(name: string): Loop {
  const source = `// ${name.replaceAll(/[^\w .:/-]/g, ' ')}
    return (run, inputs, times) => {
      let count = 0;
      for (let time = 0; time < times; time += 1) {
        for (let i = 0; i < inputs.length; i += 1) {
          const result = run(inputs[i]);
          if (result === true) count += 1;
          else kept.value = result;
        }
      }
      return count;
    };`;
  return new Function('kept', source)(kept) as Loop;
}

/** Calls a function at this depth of the stack. */
export function atDepth<T>(depth: number, run: () => T): T {
  return depth > 0 ? atDepth(depth - 1, run) : run();
}
