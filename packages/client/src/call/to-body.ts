/** What is sent, and whether it can be sent again. */
export interface Body {
  readonly content: unknown;
  readonly isJson: boolean;
  /** A stream: it can be sent only once. */
  readonly isOneShot: boolean;
}

/** What fetch can send. Known by name, because each realm and polyfill has its own classes. */
const known = /^\[object (?:Blob|File|FormData|URLSearchParams|ArrayBuffer|ReadableStream)\]$/;

function isStream(value: object): boolean {
  return 'getReader' in value || Symbol.asyncIterator in value;
}

/** Makes the body of a request: JSON, unless the value is a form, a blob, bytes or a stream. */
export function toBody(value: unknown): Body | undefined {
  if (value === undefined) return undefined;
  const isOneShot = typeof value === 'object' && value !== null && isStream(value);
  const isJson =
    !isOneShot && !ArrayBuffer.isView(value) && !known.test(Object.prototype.toString.call(value));
  return { content: isJson ? JSON.stringify(value) : value, isJson, isOneShot };
}
