/** Codes of Node, undici and Bun for what can pass by waiting: nobody listens yet, a connection was lost. */
const passing =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(?:NET|HOST)(?:UNREACH|DOWN)|ENETRESET|EAI_AGAIN|UND_ERR_(?:SOCKET|CONNECT_TIMEOUT|RES_CONTENT_LENGTH_MISMATCH)|HPE_INVALID_EOF_STATE|ERR_STREAM_PREMATURE_CLOSE|ERR_HTTP2_\w+|Connection(?:Refused|Closed|Reset))$/;

/** What Node and Deno say where they give no code, of what is the same at the next try. */
const lasting =
  /certificate|corrupt message|HTTP\/1\.1 protocol(?! \(Invalid EOF)|invalid HTTP|name or service not known|redirect|scheme|bad port|are blocked|Invalid URL/i;

/** Far more than an error of fetch says of itself. */
const longest = 1000;

/**
 * Whether the cause of a lost request can pass by waiting. A wrong certificate, a host that does not
 * exist and bytes that are no HTTP stay. Where the platform tells nothing (a browser never does), a
 * lost connection is the likeliest.
 */
export function canPass(cause: unknown, depth = 0): boolean {
  if (typeof cause !== 'object' || cause === null || depth > 3) return true;
  const { code, message, cause: inner } = cause as Record<string, unknown>;
  if (typeof code === 'string') return passing.test(code);
  if (typeof message === 'string' && lasting.test(message.slice(0, longest))) return false;
  return canPass(inner, depth + 1);
}
