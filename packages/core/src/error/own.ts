/** Reads an option that was given: a polluted `Object.prototype.expose` would show hidden messages. */
export function own<T extends object, K extends keyof T>(options: T, key: K): T[K] | undefined {
  return Object.hasOwn(options, key) ? options[key] : undefined;
}
