import { readText } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import type { Received } from '../input/received-at.ts';
import { notValid } from '../sentences/reading.ts';
import { ajvDialect } from './ajv-dialect.ts';
import { arktypeDialect } from './arktype-dialect.ts';
import type { Dialect, Understood } from './dialect.ts';
import { valibotDialect } from './valibot-dialect.ts';
import { zodDialect } from './zod-dialect.ts';

/** The libraries whose issues come in a list that does not say whose they are. */
const dialects: readonly Dialect[] = [zodDialect, valibotDialect, ajvDialect, arktypeDialect];

// The manner of speaking of validators, which helps nobody who does not see the schema.
const jargon =
  /^(?:Required$|Invalid (?:input|type|option|value|string|number|key)\b|Expected .+(?:received|got|actual)\b)/is;

function understandAny(issue: unknown): Understood {
  const text = readText(issue, 'message');
  const missing = /\b(?:received|got) undefined\b|^Required$/i.test(text);
  return {
    reading: { text: notValid, missing },
    authorText: jargon.test(text) ? '' : text,
    checked: read(issue, 'input'),
  };
}

/**
 * Understands an issue by its own structure rather than by the vendor of its schema, since the
 * lists of a thrown ZodError, ValiError or ArkErrors come without one.
 */
export function understand(issue: unknown, received: Received): Understood {
  for (const dialect of dialects) {
    const understood = dialect(issue, received);
    if (understood) return understood;
  }
  return understandAny(issue);
}
