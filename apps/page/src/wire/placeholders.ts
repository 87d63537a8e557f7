import type { Answer } from './read-answers.ts';

/** Finds what a name stands for. */
export type Lookup = (name: string) => string | undefined;

const placeholder = /\{\{(?:([\w.-]+)|(.)\*(\d{1,6}))\}\}/gs;
const repeated = /([a-z])\1{199,}/gi;

/** Puts values in the place of placeholders. Those that are not known stay. */
export function fill(text: string, lookup: Lookup): string {
  return text.replace(placeholder, (whole, name, letter, times) =>
    letter === undefined ? (lookup(name) ?? whole) : letter.repeat(Number(times)),
  );
}

/** Writes hundreds of the same letter as a placeholder. */
export function shorten(text: string): string {
  return text.replace(repeated, (run, letter) => `{{${letter}*${run.length}}}`);
}

function bodyField(text: string, name: string): string | undefined {
  try {
    const field = new Map<string, unknown>(Object.entries(JSON.parse(text))).get(name);
    return typeof field === 'string' ? field : undefined;
  } catch {
    return undefined;
  }
}

/** Looks up names such as `before.0.headers.etag` and `before.1.body.id` in the answers so far. */
export function lookupIn(answers: readonly Pick<Answer, 'header' | 'text'>[]): Lookup {
  return (name) => {
    const [, index, part, field = ''] = /^before\.(\d)\.(headers|body)\.(.+)$/.exec(name) ?? [];
    const answer = answers[Number(index)];
    if (!answer) return undefined;
    return part === 'headers' ? answer.header(field) : bodyField(answer.text, field);
  };
}
