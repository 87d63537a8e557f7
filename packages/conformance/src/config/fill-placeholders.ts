/** The responses to the setup requests, and a word of this run. */
export interface PlaceholderValues {
  readonly run: string;
  readonly setup: readonly unknown[];
}

const placeholder = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** Fills `{{setup.0.body.id}}` and `{{run}}` in every string of a value. Throws where the setup responses have no such value. */
export function fillPlaceholders<T>(value: T, values: PlaceholderValues): T {
  return fill(value, values) as T;
}

function fill(value: unknown, values: PlaceholderValues): unknown {
  if (typeof value === 'string') {
    return value.replace(placeholder, (_, path: string) => lookUp(path, values));
  }
  if (Array.isArray(value)) return value.map((entry) => fill(entry, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, fill(v, values)]));
}

function lookUp(path: string, values: PlaceholderValues): string {
  let found: unknown = values;
  for (const key of path.split('.')) {
    // Own keys only: the names come from a file and the objects from a server.
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) {
      throw new Error(`{{${path}}} has no value: nothing is at ${JSON.stringify(key)}`);
    }
    found = Reflect.get(found, key);
  }
  if (typeof found === 'string' || typeof found === 'number') return String(found);
  throw new Error(`{{${path}}} is neither a string nor a number`);
}
