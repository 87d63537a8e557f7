type Method = (...args: never[]) => unknown;

/**
 * Returns what finds the method that a new one of the same name will stand in front of: that of the
 * object itself, as it is now, or else that of its prototype at each call. Tracers and test tools
 * put theirs on prototypes after a service has started, and must not be passed by.
 */
export function methodBelow<T extends object, K extends keyof T & string>(
  holder: T,
  name: K,
): () => T[K] & Method {
  const own: unknown = Object.getOwnPropertyDescriptor(holder, name)?.value;
  if (typeof own === 'function') return () => own as T[K] & Method;
  return () => (Object.getPrototypeOf(holder) as T)[name] as T[K] & Method;
}
