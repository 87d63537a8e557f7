import { z } from 'zod';

const agent = z.object({ name: z.string(), from: z.string(), size: z.number() });

/** Throws the error of a zod schema. */
export function throwZodError(): never {
  agent.parse({});
  throw new Error('zod has not thrown');
}

/** Throws an unexpected error. */
export function throwPlainError(): never {
  throw new Error('connect to db-7.internal:5432: password rejected');
}

/** The response of a tutorial's handler: the error's status, or 400 for zod, and its message. */
export function tutorialAnswer(thrown: unknown): { status: number; body: { error: string } } {
  const err = thrown as Error & { status?: number; statusCode?: number };
  const status = err.status ?? err.statusCode ?? (err instanceof z.ZodError ? 400 : 500);
  return { status, body: { error: err.message } };
}

/** The tutorial prints nothing, so the contract must not print either. */
export const quiet = { onError: () => undefined };
