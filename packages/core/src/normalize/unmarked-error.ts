/** The prototypes of what JavaScript itself throws, and most bugs and body parsers with it. */
const natives: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
  Error.prototype,
  RangeError.prototype,
  ReferenceError.prototype,
  SyntaxError.prototype,
  TypeError.prototype,
]);

/** What errors of no particular library have: those of body parsers are parse errors with a status. */
const common: ReadonlySet<PropertyKey> = /* @__PURE__ */ new Set([
  'body',
  'expose',
  'message',
  'stack',
  'status',
  'statusCode',
  'type',
]);

/**
 * Whether an error is of JavaScript's own and nothing in it but its text and its status can say
 * whose it is. Never throws.
 */
export function isUnmarked(thrown: object): boolean {
  try {
    const isNative = natives.has(Object.getPrototypeOf(thrown));
    return isNative && Reflect.ownKeys(thrown).every((key) => common.has(key));
  } catch {
    return false; // a revoked proxy, or a trap that throws
  }
}
