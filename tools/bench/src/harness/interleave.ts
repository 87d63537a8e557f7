/**
 * Returns the order of a round: forwards and then backwards (A B C, C B A), so that a drift
 * over time affects each contender equally.
 */
export function roundOrder<T>(contenders: readonly T[], round: number): readonly T[] {
  return round % 2 === 0 ? contenders : contenders.toReversed();
}

/**
 * Measures every contender once in each round, one at a time, and returns the samples by contender.
 * The samples of one round have the same index: they were taken in the same minute.
 */
export async function interleave(
  contenders: readonly string[],
  rounds: number,
  measure: (contender: string, round: number) => number | Promise<number>,
): Promise<Record<string, number[]>> {
  const samples = new Map(contenders.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of roundOrder(contenders, round)) {
      samples.get(name)?.push(await measure(name, round));
    }
  }
  return Object.fromEntries(samples);
}
