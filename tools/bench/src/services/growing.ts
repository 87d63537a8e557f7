/** The sizes of bodies that a service answers a failure with by itself, in bytes. */
export const bodySizes = [0, 1_000, 10_000, 100_000, 1_000_000] as const;

/** The numbers of routes that a service has. The one that is asked for is the last. */
export const routeCounts = [1, 10, 100, 1_000] as const;

/** A page of so many bytes, as a middleware would write it. */
export function page(size: number): string {
  return size === 0 ? '' : `<p>${'x'.repeat(size - 7)}</p>`;
}

/** The pages by their path: made once, as what is measured is not their making. */
export const pages: ReadonlyMap<string, string> = new Map(
  bodySizes.map((size) => [`/page/${size}`, page(size)]),
);

/** The variants that have so many routes: `limit, 10 routes`. */
export function byRoutes<T>(name: string, create: (count: number) => T): [string, T][] {
  return routeCounts.map((count) => [`${name}, ${count} routes`, create(count)]);
}
