import { z } from 'zod';

const agent = z.object({ name: z.string(), from: z.string(), size: z.number() });

/** Throws what a schema of zod throws of itself. */
export function throwZodError(): never {
  agent.parse({});
  throw new Error('zod has not thrown');
}

/** Throws what nobody planned. */
export function throwPlainError(): never {
  throw new Error('connect to db-7.internal:5432: password rejected');
}

/** What a tutorial does with an error: its status, or 400 for zod's, and its message. */
export function tutorialAnswer(thrown: unknown): { status: number; body: { error: string } } {
  const err = thrown as Error & { status?: number; statusCode?: number };
  const status = err.status ?? err.statusCode ?? (err instanceof z.ZodError ? 400 : 500);
  return { status, body: { error: err.message } };
}

/** The tutorial prints nothing, so the contract has to print nothing either. */
export const quiet = { onError: () => undefined };
