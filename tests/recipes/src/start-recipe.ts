import { fileURLToPath } from 'node:url';
import { type OnPort, startOnPort } from '@error-contract/harness/start-on-port';
import { onTestFinished } from 'vitest';

/** How to run a recipe. */
export interface RecipeOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const folder = new URL('../recipes/', import.meta.url);

/** Starts a recipe on a free port, for the rest of the test. */
export async function startRecipe(
  file: string,
  { args = [], env = {} }: RecipeOptions = {},
): Promise<OnPort> {
  const script = fileURLToPath(new URL(file, folder));
  const running = await startOnPort([...args, script], {
    env: { NODE_ENV: 'production', ...env },
  });
  onTestFinished(running.stop);
  return running;
}
