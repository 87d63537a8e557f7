import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Why the preparation of a suite failed. */
    failure: string;
  }
}

/**
 * Prepares what all files of a suite need. Where that fails, every file says why: vitest itself
 * would say that there are no test files.
 */
export function prepared(
  prepare: (project: TestProject) => Promise<() => unknown>,
): (project: TestProject) => Promise<(() => unknown) | undefined> {
  return (project) =>
    prepare(project).catch((error: Error) => {
      project.provide('failure', error.message);
      return undefined;
    });
}
