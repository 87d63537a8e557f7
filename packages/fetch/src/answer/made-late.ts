/**
 * What a response of Hono's server for Node was made of: its status, its body and its headers;
 * `undefined` for any other. Asked for its headers, its body or a clone, it becomes a slower one, and
 * the server shows the text of an error in its stream.
 */
export function madeOf(response: Response): readonly unknown[] | undefined {
  const isCache = ({ description }: symbol) => description === 'cache';
  const key = Object.getOwnPropertySymbols(response).find(isCache);
  const kept: unknown = key && Reflect.get(response, key);
  return Array.isArray(kept) && kept.length === 3 ? kept : undefined;
}

const badName = /[^\w!#$%&'*+.^`|~-]/;
const badValue = /[^\t\x20-\x7e\x80-\xff]/;

/** What is said of a status that no response has. */
export const badStatus = 'The handler returned a Response with a status that is none';

function entriesOf(headers: unknown): Iterable<unknown> {
  const isIterable = typeof Object(headers)[Symbol.iterator] === 'function';
  return isIterable ? (headers as Iterable<unknown>) : Object.entries(Object(headers));
}

function isSendable([name, value]: readonly unknown[]): boolean {
  if (name === '' || value === undefined) return false;
  return !badName.test(String(name)) && !badValue.test(String(value));
}

/**
 * Why such a response cannot be sent, if it cannot. It was checked by nobody: Node would refuse it in
 * the hands of the server, where that ends the process.
 */
export function faultOf(response: Response): string | undefined {
  const [status, , headers] = madeOf(response) ?? [200];
  if (!(Number(status) >= 100 && Number(status) < 1_000)) return badStatus;
  for (const entry of entriesOf(headers)) {
    if (!isSendable(entry as readonly unknown[])) {
      return 'The handler returned a Response with a header that cannot be sent';
    }
  }
  return undefined;
}
