function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The object that a body is as JSON, if it is one. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  const value = parse(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** Whether a body is a list as JSON: nobody wrote it as a line of text. */
export function isList(text: string): boolean {
  return Array.isArray(parse(text));
}
