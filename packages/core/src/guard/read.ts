/** Whether a value is an object other than a function. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Reads a property of any value; `undefined` if that throws, or if Object.prototype has it. */
export function read(value: unknown, key: PropertyKey): unknown {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
    return undefined;
  try {
    const found: unknown = Reflect.get(value, key);
    return found !== undefined && isPlanted(value, key) ? undefined : found;
  } catch {
    return undefined; // a getter or a trap that throws, a revoked proxy
  }
}

/** No error has so many prototypes, but those of a proxy may never end. */
const furthest = 64;

/** A polluted Object.prototype would lend its `status` and `expose` to every error. */
function isPlanted(value: object, key: PropertyKey): boolean {
  if (!Object.hasOwn(Object.prototype, key)) return false;
  let holder: object | null = value;
  for (let i = 0; holder && holder !== Object.prototype && i < furthest; i += 1) {
    if (Object.hasOwn(holder, key)) return false;
    holder = Object.getPrototypeOf(holder);
  }
  return true;
}

/** Reads a property that should be a string; `undefined` if it is not one. */
export function readString(value: unknown, key: string): string | undefined {
  const found = read(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** Whether a value has a property of its own, without reading it. */
export function has(value: object, key: string): boolean {
  try {
    return Object.hasOwn(value, key);
  } catch {
    return false;
  }
}
