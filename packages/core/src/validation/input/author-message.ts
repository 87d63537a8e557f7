// V8 shows some ten characters on each side of a fault in JSON: they can be part of a secret.
const jsonText = /"(?:\.\.\.)? is not valid JSON|\bin JSON at position \d|^Unexpected .*\bJSON\b/s;

/** Whether a message is the JSON parser's, passed on by an author. */
export function isJsonText(message: string): boolean {
  return jsonText.test(message);
}

/** Gives an author's message without the path that it may begin with, as the path is put in front. */
export function withoutPath(message: string, path: string): string {
  const text = message.trim();
  const named = [path, `"${path}"`].find((start) => text.startsWith(start));
  if (named === undefined || !/^[\s:]/.test(text.slice(named.length))) return text;
  return text.slice(named.length).replace(/^[\s:]+/, '');
}
