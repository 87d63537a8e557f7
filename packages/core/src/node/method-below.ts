type Method = (...args: never[]) => unknown;

/**
 * Returns a function that finds the method below a new one of the same name: the object's own method
 * as it is now, or the method of its prototype at the time of the call. Tracers and test tools patch
 * prototypes after a service has started, and must still see every call.
 */
export function methodBelow<T extends object, K extends keyof T & string>(
  holder: T,
  name: K,
): () => T[K] & Method {
  const own: unknown = Object.getOwnPropertyDescriptor(holder, name)?.value;
  if (typeof own === 'function') return () => own as T[K] & Method;
  return () => (Object.getPrototypeOf(holder) as T)[name] as T[K] & Method;
}
