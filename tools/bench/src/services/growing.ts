/** The sizes of the bodies that a service answers with by itself, in bytes. */
export const bodySizes = [0, 1_000, 10_000, 100_000, 1_000_000] as const;

/** The numbers of routes of a service. Requests go to the last route. */
export const routeCounts = [1, 1_000] as const;

/** A page with this many bytes, as a middleware would write it. */
export function page(size: number): string {
  return size === 0 ? '' : `<p>${'x'.repeat(size - 7)}</p>`;
}

/** The pages by their path. They are made once, so that their creation is not measured. */
export const pages: ReadonlyMap<string, string> = new Map(
  bodySizes.map((size) => [`/page/${size}`, page(size)]),
);

/** The variants with many routes: `by hand, 1000 routes`. */
export function byRoutes<T>(name: string, create: (count: number) => T): [string, T][] {
  return routeCounts.map((count) => [`${name}, ${count} routes`, create(count)]);
}
