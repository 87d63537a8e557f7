/** The headers of an answer as texts. An object without a prototype has no other keys. */
export function toTexts(entries: Iterable<readonly [string, unknown]>): Record<string, string> {
  const texts: Record<string, string> = Object.create(null);
  for (const [name, value] of entries) if (value !== undefined) texts[name] = String(value);
  return texts;
}
