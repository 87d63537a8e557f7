import { readText } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';
import type { Received } from '../input/received-at.ts';
import { notValid, type Reading } from '../sentences/reading.ts';
import { ajvAuthorText, readAjvIssue } from './ajv-sentence.ts';
import { arktypeAuthorText, readArktypeIssue } from './arktype-sentence.ts';
import { UnderstoodIssue } from './understood-issue.ts';
import { readValibotIssue, valibotAuthorText } from './valibot-sentence.ts';
import { zodAuthorText } from './zod-default-text.ts';
import { readZodIssue } from './zod-sentence.ts';

/** What an issue says, and the message that its author wrote, `''` where the library did. */
export interface Understood {
  readonly reading: Reading;
  readonly authorText: string;
  /** What the library says that it checked: a schema may have changed the received value. */
  readonly checked: unknown;
}

// The manner of speaking of validators, which helps nobody who does not see the schema.
const jargon =
  /^(?:Required$|Invalid (?:input|type|option|value|string|number|key)\b|Expected .+(?:received|got|actual)\b)/is;

function unknownAuthorText(issue: unknown): string {
  const text = readText(issue, 'message');
  return jargon.test(text) ? '' : text;
}

/**
 * Understands an issue by its own structure rather than by the vendor of its schema, since the
 * lists of a thrown ZodError, ValiError or ArkErrors come without one.
 */
export function understand(issue: unknown, received: Received): Understood {
  if (issue instanceof UnderstoodIssue) return issue.understood;
  const checked = read(issue, 'input');
  const zod = readZodIssue(issue, received);
  if (zod) return { reading: zod, authorText: zodAuthorText(issue), checked };
  const valibot = readValibotIssue(issue);
  if (valibot) return { reading: valibot, authorText: valibotAuthorText(issue), checked };
  const ajv = readAjvIssue(issue);
  if (ajv) return { reading: ajv, authorText: ajvAuthorText(issue), checked };
  const arktype = readArktypeIssue(issue);
  if (arktype) {
    const data = read(issue, 'data');
    return {
      reading: arktype,
      authorText: arktypeAuthorText(issue),
      checked: data,
    };
  }
  const missing = /\b(?:received|got) undefined\b|^Required$/i.test(readText(issue, 'message'));
  return {
    reading: { text: notValid, missing },
    authorText: unknownAuthorText(issue),
    checked,
  };
}
