/** An answer with an error status, as far as it is known. */
export interface Answer {
  readonly statusCode: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** The body as text; `undefined` if it was not read (a stream, or too long). */
  readonly text: string | undefined;
}

/** The content type of an answer, if it has one. */
export function contentTypeOf({ headers }: Pick<Answer, 'headers'>): string | undefined {
  const value = headers['content-type'];
  return value === undefined ? undefined : String(value);
}

/** The media type of an answer without its parameters, in lower case. */
export function mediaTypeOf(answer: Pick<Answer, 'headers'>): string {
  const [type = ''] = (contentTypeOf(answer) ?? '').split(';', 1);
  return type.trim().toLowerCase();
}

/** The body as JSON: an object or an array, whatever its type says; else `undefined`. */
export function jsonOf({ text }: Pick<Answer, 'text'>): object | undefined {
  if (text === undefined || !/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
