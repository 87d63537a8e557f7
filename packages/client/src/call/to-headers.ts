/** Headers by name. `undefined` leaves one out, even one that is set for every call. */
export type HeaderValues = Readonly<Record<string, string | undefined>>;

function set(headers: Headers, name: string, value: string | undefined): void {
  if (value !== undefined && typeof value !== 'string') {
    throw new TypeError(
      `The header ${JSON.stringify(name)} is a string, or undefined to leave it out.`,
    );
  }
  try {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  } catch {
    // The platform's own error shows the value, which can be a key.
    throw new TypeError(`The header ${JSON.stringify(name)} has characters that HTTP forbids.`);
  }
}

/**
 * Merges headers. Later ones win.
 * @throws {TypeError} that names the header that cannot be sent, and never shows its value
 */
export function toHeaders(...sources: readonly (HeaderValues | undefined)[]): Headers {
  const headers = new Headers();
  for (const source of sources) {
    for (const [name, value] of Object.entries(source ?? {})) set(headers, name, value);
  }
  return headers;
}
