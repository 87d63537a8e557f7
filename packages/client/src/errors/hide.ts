/**
 * Gives an object a property that `JSON.stringify`, `util.inspect` and loggers do not show: not
 * enumerable, and behind a getter, which even `showHidden` does not call.
 */
export function hide(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { get: () => value });
}
