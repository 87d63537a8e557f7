/** How long, in milliseconds, the head of a response waits for the first byte of a stream. */
const patience = 50;

/** What of a response is no stream: on Node, Hono's server keeps what a response was made of. */
function isStatic(response: Response): boolean {
  const key = Object.getOwnPropertySymbols(response).find(
    ({ description }) => description === 'cache',
  );
  const kept: unknown = key && Reflect.get(response, key);
  if (!Array.isArray(kept)) return false;
  const body: unknown = kept[1];
  return body === null || typeof body === 'string' || body instanceof Uint8Array;
}

/** What a runtime says itself of a text. A stream has no type but one that somebody chose. */
const textType = 'text/plain;charset=UTF-8';

/** Whether a response has a body that may be a stream. What has a length was there when it was made. */
function mayBeStream({ status, headers }: Response): boolean {
  if (status === 204 || status >= 300) return false;
  return !headers.has('content-length') && headers.get('content-type') !== textType;
}

/**
 * Waits for the first byte of a response, but not for long, and returns why there is none. The byte
 * is read from a clone, so that the response itself passes as it is.
 */
async function firstFault(response: Response): Promise<{ readonly thrown: unknown } | undefined> {
  const reader = response.clone().body?.getReader();
  if (!reader) return undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  try {
    await Promise.race([reader.read(), late]);
    return undefined;
  } catch (thrown) {
    return { thrown };
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => {});
  }
}

/**
 * Returns a response, unless it is a stream that fails before its first byte, or was used before:
 * then what `failed` makes of the failure.
 */
export function afterFirstByte(
  response: Response,
  failed: (thrown: unknown) => Response,
): Response | Promise<Response> {
  if (isStatic(response)) return response;
  if (response.bodyUsed)
    return failed(new TypeError('The handler returned a Response that was read'));
  if (!mayBeStream(response)) return response;
  return firstFault(response).then(
    (fault) => (fault ? failed(fault.thrown) : response),
    failed, // somebody reads it
  );
}
