/** Where services that do not keep the contract put their texts. What says more comes first. */
const texts = ['errors', 'detail', 'message', 'error_description', 'error', 'title', 'msg'];

/** Where an entry of a list names its field. */
const places = ['field', 'path', 'param', 'pointer', 'loc', 'property'];

/** What nests deeper is no list of errors, and could fill the stack. */
const deepest = 5;

/** As many as the contract has (WIRE.md). */
const most = 100;

/** The path of a field: a name, a list of names, or a JSON pointer (RFC 9457, section 3). */
function pathOf(place: unknown): string {
  const names = [place].flat().filter((name) => /^(?:string|number)$/.test(typeof name));
  return names.join('.').replace(/^#?\//, '').replaceAll('/', '.').slice(0, 64);
}

/** The first path of an entry. */
function placeOf(entry: unknown): string {
  return places.map((name) => pathOf(Object(entry)[name])).find(Boolean) ?? '';
}

/** The messages of each entry. They begin with the field, as those of the contract do. */
function listed(entries: readonly [place: string, entry: unknown][], depth: number): string[] {
  const messages = entries.flatMap(([place, entry]) =>
    foreignMessages(entry, depth).map((text) =>
      text.startsWith(place) ? text : `${place}: ${text}`,
    ),
  );
  return messages.slice(0, most);
}

/**
 * Finds the messages in the JSON of a service that does not keep the contract: a problem (RFC 9457),
 * `{ error: { message } }`, `{ errors: [{ field, message }] }`, `{ errors: { field: [text] } }` and
 * the like. `[]` if there are none.
 */
export function foreignMessages(json: unknown, depth = deepest): string[] {
  if (typeof json === 'string') return /\S/.test(json) ? [json] : [];
  if (typeof json !== 'object' || json === null || depth === 0) return [];
  if (Array.isArray(json))
    return listed(
      json.map((it) => [placeOf(it), it]),
      depth - 1,
    );
  for (const name of texts) {
    const value = (json as Readonly<Record<string, unknown>>)[name];
    const isMap = name === 'errors' && Object(value) === value && !Array.isArray(value);
    const found = isMap
      ? listed(Object.entries(value as object), depth - 1)
      : foreignMessages(value, depth - 1);
    if (found.length > 0) return found;
  }
  return [];
}
