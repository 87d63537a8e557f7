import fc from 'fast-check';

type Weighted<T> = readonly [weight: number, arbitrary: fc.Arbitrary<T>];

/** Chooses among generators, by their weights. */
export function mix<T>(...parts: readonly Weighted<T>[]): fc.Arbitrary<T> {
  return fc.oneof(...parts.map(([weight, arbitrary]) => ({ weight, arbitrary })));
}

/** Mostly the first of some values, and now and then one of the others. */
export function mostly<T>(weight: number, [usual, ...rare]: readonly [T, ...T[]]): fc.Arbitrary<T> {
  return mix([weight, fc.constant(usual)], [2, fc.constantFrom(...rare)]);
}
