import { prepared } from '@error-contract/harness/prepared';
import { findChromium } from '@error-contract/harness/runtimes';
import { startPage } from './start-page.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the page is. */
    pageUrl: string;
  }
}

/** Starts the page once for all files: three apps and a database take seconds. */
export default prepared(async (project) => {
  if (findChromium().length === 0) return () => {};
  const { url, stop } = await startPage();
  project.provide('pageUrl', url);
  return stop;
});
