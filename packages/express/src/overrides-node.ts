/** What the contract puts on `app.response`: nothing of it runs before Express. */
const guards: ReadonlySet<PropertyKey> = new Set(['writeHead', 'flushHeaders', 'write', 'end']);

/** The prototypes from one to Node's; `undefined` where they do not lead there. */
function chainTo(node: object, prototype: object): object[] | undefined {
  const chain: object[] = [];
  let holder: object | null = prototype;
  for (; holder && holder !== node; holder = Object.getPrototypeOf(holder)) chain.push(holder);
  return holder ? chain : undefined;
}

/**
 * Whether a prototype of an app, or one that it inherits from, has what Node's objects have: Node
 * would use that while it sets them up, before Express gives them what it may rely on. `made` is
 * such an object, `guarded` the prototype that the contract guards.
 */
export function overridesNode(
  prototype: object,
  node: object,
  made: object,
  guarded?: object,
): boolean {
  const isOverride = (key: PropertyKey, holder: object) =>
    key !== 'constructor' &&
    (key in node || Object.hasOwn(made, key)) &&
    !(holder === guarded && guards.has(key));
  const chain = chainTo(node, prototype);
  return !chain?.every((holder) =>
    Reflect.ownKeys(holder).every((key) => !isOverride(key, holder)),
  );
}
