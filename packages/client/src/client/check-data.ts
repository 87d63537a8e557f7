import type { Output, StandardSchema } from '@error-contract/core';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import type { ResponseFacts } from '../response/response-facts.ts';

/** The path of an issue: keys, or objects with a `key`. Never the value that was found there. */
function pathOf(issue: unknown): string {
  const { path = [] } = issue as { path?: readonly unknown[] };
  const keys = path.map((key) => (key as { key?: unknown } | null)?.key ?? key);
  return keys.join('.').slice(0, 64) || 'its root';
}

/** Parses data with a schema. If that refuses it, the response is unexpected. */
export async function checkData<S extends StandardSchema>(
  schema: S,
  data: unknown,
  response: ResponseFacts,
): Promise<Output<S>> {
  const result = await schema['~standard'].validate(data);
  if (!result.issues) return result.value as Output<S>;
  const others = result.issues.length > 1 ? `, and at ${result.issues.length - 1} more` : '';
  const reason = `the schema refuses the body at ${pathOf(result.issues[0])}${others}`;
  throw new UnexpectedResponseError(response, reason);
}
