import { readText } from '../../guard/guarded-read.ts';
import type { Received } from '../input/received-at.ts';
import { notValid } from '../sentences/reading.ts';
import { ajvDialect } from './ajv-dialect.ts';
import { arktypeDialect } from './arktype-dialect.ts';
import { checkedIn, type Dialect, type Understood } from './dialect.ts';
import { valibotDialect } from './valibot-dialect.ts';
import { zodDialect } from './zod-dialect.ts';

/** The libraries whose lists of issues do not say which library made them. */
const dialects: readonly Dialect[] = [zodDialect, valibotDialect, ajvDialect, arktypeDialect];

// Default texts of validators, which do not help a client who does not see the schema.
const jargon =
  /^(?:Required$|Invalid (?:input|type|option|value|string|number|key)\b|Expected .+(?:received|got|actual)\b)/is;

function understandAny(issue: unknown): Understood {
  const text = readText(issue, 'message');
  const missing = /\b(?:received|got) undefined\b|^Required$/i.test(text);
  return {
    reading: { text: notValid, missing },
    authorText: jargon.test(text) ? '' : text,
    checked: checkedIn(issue, 'input'),
  };
}

/**
 * Reads an issue by its own structure, not by the vendor of its schema: a thrown ZodError, ValiError
 * or ArkErrors does not have the vendor.
 */
export function understand(issue: unknown, received: Received): Understood {
  for (const dialect of dialects) {
    const understood = dialect(issue, received);
    if (understood) return understood;
  }
  return understandAny(issue);
}
