/** The prototypes of JavaScript's own errors: most bugs, and the errors of body parsers. */
const natives: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
  Error.prototype,
  RangeError.prototype,
  ReferenceError.prototype,
  SyntaxError.prototype,
  TypeError.prototype,
]);

/** Keys that tell no library: errors of body parsers also have these. */
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
 * Whether an error is one of JavaScript's own, and only its text and status could tell which library
 * threw it. Never throws.
 */
export function isUnmarked(thrown: object): boolean {
  try {
    const isNative = natives.has(Object.getPrototypeOf(thrown));
    return isNative && Reflect.ownKeys(thrown).every((key) => common.has(key));
  } catch {
    return false; // a revoked proxy, or a trap that throws
  }
}
