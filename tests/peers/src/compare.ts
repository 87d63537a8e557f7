/** What one test of a peer did. */
export interface Result {
  readonly file: string;
  readonly name: string;
  readonly failure?: Failure;
}

export interface Failure {
  readonly message: string;
  /** The value that the assertion got, as text. */
  readonly actual?: string;
}

/** Tests of one file whose assertion the contract replaces. */
export interface Replaced {
  /** Path below the folder of the suite. */
  readonly file: string;
  /** Of which tests: those whose name holds this. All of the file if there is none. */
  readonly test?: string;
  /** How many tests fail like that. */
  readonly count: number;
  readonly reason: Reason;
}

export interface Reason {
  readonly text: string;
  /** Whether a failure is of this kind: a test that fails for another reason is not excused. */
  readonly shows: (failure: Failure) => boolean;
}

export interface Comparison {
  /** Tests that pass without the contract. */
  readonly of: number;
  readonly passed: number;
  readonly replaced: number;
  /** What nobody expected, a line each. */
  readonly faults: readonly string[];
}

/** Some names are given twice in one file. */
function byName(results: readonly Result[]): Map<string, Result> {
  const named = new Map<string, Result>();
  for (const result of results) {
    const name = `${result.file}: ${result.name}`;
    let key = name;
    for (let n = 2; named.has(key); n++) key = `${name} (${n})`;
    named.set(key, result);
  }
  return named;
}

function excuses(entry: Replaced, { file, name }: Result, failure: Failure): boolean {
  if (entry.file !== file || !name.includes(entry.test ?? '')) return false;
  return entry.reason.shows(failure);
}

function countFaults(list: readonly Replaced[], found: ReadonlyMap<Replaced, number>): string[] {
  return list.flatMap((entry) => {
    const count = found.get(entry) ?? 0;
    if (count === entry.count) return [];
    const { file, test, reason } = entry;
    const where = test === undefined ? file : `${file}: ${test}`;
    return `${where}: ${count} tests fail, ${entry.count} are listed: ${reason.text}`;
  });
}

/**
 * Compares a run with the contract with one without. A test that fails in both says nothing; one that
 * fails only with the contract has to be in the list, and everything in the list has to fail.
 */
export function compare(
  without: readonly Result[],
  withContract: readonly Result[],
  list: readonly Replaced[],
): Comparison {
  const before = byName(without);
  const after = byName(withContract);
  const passing = [...before].filter(([, { failure }]) => !failure).map(([key]) => key);
  const faults = passing.filter((key) => !after.has(key)).map((key) => `${key}: did not run`);
  const found = new Map<Replaced, number>();
  for (const [key, result] of after) {
    if (!result.failure || before.get(key)?.failure) continue;
    const { failure } = result;
    const entry = list.find((each) => excuses(each, result, failure));
    if (entry) found.set(entry, (found.get(entry) ?? 0) + 1);
    else faults.push(`${key}: ${failure.message.replaceAll(/\s+/g, ' ').slice(0, 300)}`);
  }
  const replaced = [...found.values()].reduce((sum, count) => sum + count, 0);
  const passed = passing.filter((key) => after.has(key) && !after.get(key)?.failure).length;
  return { of: passing.length, passed, replaced, faults: [...faults, ...countFaults(list, found)] };
}
