// V8 shows about ten characters on each side of a mistake in JSON: they can be part of a secret.
const jsonText =
  /"(?:\.\.\.)? is not valid JSON|\bin JSON at position \d|^Unexpected .*\bJSON\b|^JSON Parse error: /s;

/** Whether a message comes from the JSON parser. */
export function isJsonText(message: string): boolean {
  return jsonText.test(message);
}

/** Removes the path from the beginning of an author's message, because we put the path in front. */
export function withoutPath(message: string, path: string): string {
  const text = message.trim();
  const named = [path, `"${path}"`].find((start) => text.startsWith(start));
  if (named === undefined || !/^[\s:]/.test(text.slice(named.length))) return text;
  return text.slice(named.length).replace(/^[\s:]+/, '');
}
