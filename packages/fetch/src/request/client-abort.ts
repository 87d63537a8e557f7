import { readString } from '@error-contract/core/adapter';

const codes: ReadonlySet<string | undefined> = /* @__PURE__ */ new Set(['ECONNRESET', 'EPIPE']);

function signalOf(request: Pick<Request, 'signal'>): AbortSignal | undefined {
  try {
    return request.signal;
  } catch {
    return undefined; // a runtime or a test tool that has none
  }
}

/** Whether a failure only says that the client left. */
export function isClientAbort(thrown: unknown, request: Pick<Request, 'signal'>): boolean {
  const signal = signalOf(request);
  if (!signal?.aborted) return false;
  const isAbort = readString(thrown, 'name') === 'AbortError';
  return thrown === signal.reason || isAbort || codes.has(readString(thrown, 'code'));
}
