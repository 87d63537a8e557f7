/** A benchmark of functions: the same inputs for each contender, in one process. */
export interface MicroBenchmark {
  readonly name: string;
  readonly baseline: string;
  readonly inputs: readonly unknown[];
  readonly contenders: Readonly<Record<string, (input: never) => unknown>>;
  /** Calls below which the contenders run: what captures a stack pays for as many as a service has. */
  readonly depth: number;
  /** How many things one input has, where a contender takes many at once. */
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

/** Runs a contender over all inputs, as often as it is told. */
export type Loop = (
  run: (input: never) => unknown,
  inputs: readonly unknown[],
  times: number,
) => number;

/** Where results go that are more than a verdict: what escapes has to be made. */
const kept = { value: undefined as unknown };

/**
 * Makes a loop for one contender alone. A loop that several share would call all of them in the way
 * that the compiler keeps for functions it cannot know; the name makes its source, and so its code,
 * one of its own. Verdicts are counted and everything else is kept, so that nothing is left out.
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

/** Calls a function below so many others. */
export function atDepth<T>(depth: number, run: () => T): T {
  return depth > 0 ? atDepth(depth - 1, run) : run();
}
