/** The prototypes of what JavaScript itself throws, and most bugs with it. */
const natives: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
  Error.prototype,
  RangeError.prototype,
  ReferenceError.prototype,
  SyntaxError.prototype,
  TypeError.prototype,
]);

/** Its own are not enumerable, and what is added mostly is: that is seen without a list of all. */
function hasOnlyText(thrown: object): boolean {
  for (const _ in thrown) return false;
  return Reflect.ownKeys(thrown).every((key) => key === 'message' || key === 'stack');
}

/** Whether an error is of JavaScript's own and nobody has added anything to it. Never throws. */
export function saysOnlyText(thrown: object): boolean {
  try {
    return natives.has(Object.getPrototypeOf(thrown)) && hasOnlyText(thrown);
  } catch {
    return false; // a revoked proxy, or a trap that throws
  }
}
