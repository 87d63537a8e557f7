import { withoutPath } from '../input/author-message.ts';
import type { Path } from '../input/field-path.ts';
import { notValid } from '../sentences/reading.ts';
import { readPhrase } from './phrases.ts';
import { UnderstoodIssue } from './understood-issue.ts';

/** What a library told about a field in a sentence. */
export interface Told {
  readonly path: Path;
  readonly text: string;
  /** What the sentence calls the field, where it begins with that. */
  readonly subject?: string;
  /** What was received, as far as the library tells. Never shown. */
  readonly checked?: unknown;
  /** The library itself says that nothing was sent. */
  readonly missing?: boolean;
  /** Said of each item of a list, which has the path. */
  readonly each?: boolean;
}

/** Nobody writes more for a person, and what reads it must end. */
const maxLength = 1000;

/** Creates the issue of a library that is known by its words. */
export function foreignIssue({
  path,
  text,
  subject = '',
  checked,
  missing = false,
  each = false,
}: Told): UnderstoodIssue {
  const told = text.length > maxLength ? '' : withoutPath(text, subject);
  const reading = readPhrase(told) ?? { text: told ? '' : notValid };
  const suffix = each ? ' (each item)' : '';
  return new UnderstoodIssue(path, {
    reading: { ...reading, text: `${reading.text || notValid}${suffix}`, missing },
    authorText: reading.text === '' ? `${told}${suffix}` : '',
    checked,
  });
}

/** Reads a path that is written as code would be: `leads[0].phone`. */
export function writtenPath(text: string): Path {
  const keys = text.slice(0, maxLength).matchAll(/\["([^"]*)"\]|([^.[\]]+)/g);
  return [...keys].map(([, quoted, plain]) => quoted ?? plain);
}
