function toValue(text: string): unknown {
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) return text.slice(1, -1);
  if (text === 'true' || text === 'false') return text === 'true';
  return text === 'null' ? null : text;
}

/** Reads the values that valibot expects, which it writes as one text: `("a" | "b" | 1)`. */
export function listedChoices(expected: string): readonly unknown[] {
  const isList = expected.startsWith('(') && expected.endsWith(')');
  return (isList ? expected.slice(1, -1).split(' | ') : [expected]).map(toValue);
}
