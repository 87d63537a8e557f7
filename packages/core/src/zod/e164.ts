import { z } from 'zod';
import { isE164 } from '../e164/is-e164.ts';
import { parseE164 } from '../e164/parse-e164.ts';
import { assertNothing } from '../guard/options.ts';
import { valueFree } from '../guard/value-free.ts';

/** What a JSON Schema can say of the format; the calling codes and lengths are checked besides. */
const pattern = /^\+[1-9][0-9]{1,14}$/;

function sentence({ input }: { readonly input?: unknown }): string | undefined {
  const result = parseE164(input);
  return result.ok ? undefined : result.message;
}

const error = /* @__PURE__ */ Object.assign(sentence, { [valueFree]: true });

/**
 * A zod schema of phone numbers in E.164 format, by the rule of `isE164`, with the sentence of
 * `parseE164` as its message. `z.toJSONSchema` gives it the pattern `^\+[1-9][0-9]{1,14}$`.
 */
export function e164(...nothing: []): z.ZodString {
  assertNothing('e164', nothing);
  return z.string().regex(pattern, { error, abort: true }).refine(isE164, { error });
}
