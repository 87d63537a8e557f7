/** The sizes of what grows. */
export const growthSizes = [1, 10, 100, 1_000, 10_000] as const;
