import { madeOf } from './made-late.ts';

/** How long, in milliseconds, the head of a response waits for the first byte of a stream. */
const patience = 50;

/** What a runtime says itself of a text. A stream has no type but one that somebody chose. */
const textType = 'text/plain;charset=UTF-8';

/** Whether a response has a body that may be a stream. What has a length was there when it was made. */
function mayBeStream(response: Response): boolean {
  if (response.status === 204 || response.status >= 300) return false;
  const { headers } = response;
  return !headers.has('content-length') && headers.get('content-type') !== textType;
}

/** A response, and the same body once more. */
interface Watched {
  readonly response: Response;
  readonly twin: ReadableStream | null;
}

function watch(response: Response, source: unknown): Watched {
  // The response itself passes as it is.
  if (!(source instanceof ReadableStream)) return { response, twin: response.clone().body };
  const [body, twin] = source.tee();
  return { response: new Response(body, response), twin };
}

/** Waits for the first byte of a stream, but not for long. Rejects with why there is none. */
async function firstByte(stream: ReadableStream): Promise<void> {
  const reader = stream.getReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  try {
    await Promise.race([reader.read(), late]);
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => {});
  }
}

async function begun(response: Response, source: unknown): Promise<Response> {
  const { response: passing, twin } = watch(response, source);
  if (twin) await firstByte(twin);
  return passing;
}

/**
 * Returns a response, unless it is a stream that fails before its first byte, or was used before:
 * then what `failed` makes of the failure.
 */
export function afterFirstByte(
  response: Response,
  failed: (thrown: unknown) => Response,
): Response | Promise<Response> {
  const source = madeOf(response)?.[1];
  const isStream = source instanceof ReadableStream;
  if (source !== undefined && !isStream && !(source instanceof Blob)) return response;
  if (!isStream && response.bodyUsed) {
    return failed(new TypeError('The handler returned a Response whose body was read'));
  }
  return mayBeStream(response) ? begun(response, source).catch(failed) : response;
}
