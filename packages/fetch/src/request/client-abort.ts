import { readString } from '@error-contract/core/adapter';

const codes: ReadonlySet<string | undefined> = /* @__PURE__ */ new Set(['ECONNRESET', 'EPIPE']);

/** Whether a value can say that the client left. Deno warns where somebody asks for the signal. */
function maySay(thrown: unknown): boolean {
  if (typeof thrown === 'string') return true; // the reason that Hono's server gives
  return readString(thrown, 'name') === 'AbortError' || codes.has(readString(thrown, 'code'));
}

/** Whether a failure only says that the client left. */
export function isClientAbort(thrown: unknown, request: Pick<Request, 'signal'>): boolean {
  try {
    const { aborted, reason } = maySay(thrown) ? request.signal : { aborted: false, reason: '' };
    return aborted && (typeof thrown !== 'string' || thrown === reason);
  } catch {
    return false; // a runtime or a test tool without a signal
  }
}
