const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** The first key that stands twice in one object of a JSON text; `undefined` if none does. */
export function repeatedKey(json: string): string | undefined {
  const objects: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [text] of json.matchAll(token)) {
    const keys = objects.at(-1);
    if (text === '{') objects.push(new Set());
    else if (text === '[') objects.push(undefined);
    else if (text === '}' || text === ']') objects.pop();
    else if (text.startsWith('"') && keys && last !== ':') {
      const key: string = JSON.parse(text);
      if (keys.has(key)) return key;
      keys.add(key);
    }
    last = text;
  }
  return undefined;
}
