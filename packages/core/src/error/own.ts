/** Reads an own option: a polluted `Object.prototype.expose` would show every hidden message. */
export function own<T extends object, K extends keyof T>(options: T, key: K): T[K] | undefined {
  return Object.hasOwn(Object(options), key) ? options[key] : undefined;
}
