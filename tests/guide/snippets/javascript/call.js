// Calls an API that keeps the error contract. Node from 20 on; nothing to install.

/** Without it every request would get a 401 that does not say why. */
function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** A request that failed. `status` is undefined where no answer came. */
export class ApiError extends Error {
  constructor(status, messages, { requestId, retryAfter, cause } = {}) {
    super(messages.join('; '), { cause });
    Object.assign(this, { name: 'ApiError', status, messages, requestId, retryAfter });
  }
}

/** Nobody listens, or the connection broke. */
export class NoAnswer extends ApiError {}

/** The status decides. The body is the contract's, or that of a proxy on the way. */
function failure({ status, headers }, text) {
  let message;
  try {
    message = JSON.parse(text).message;
  } catch {} // HTML, or nothing
  const found = [message ?? `The service answered ${status}`].flat();
  const messages = found.map((one) => String(one).replace(/^Validation failed: /, ''));
  const seconds = headers.get('retry-after') ?? '';
  const retryAfter = /^\d+$/.test(seconds) ? Number(seconds) : undefined;
  return new ApiError(status, messages, {
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfter,
  });
}

async function receive(request) {
  try {
    const answer = await fetch(request);
    // A failure whose body breaks off is still that failure.
    const text = answer.ok ? answer.text() : answer.text().catch(() => '');
    return { answer, text: await text };
  } catch (cause) {
    if (request.signal.aborted) throw new ApiError(undefined, ['No answer in time'], { cause });
    throw new NoAnswer(undefined, ['No answer'], { cause });
  }
}

async function send(request) {
  const { answer, text } = await receive(request);
  const { ok, status, headers } = answer;
  if (!ok && status !== 304) throw failure(answer, text);
  try {
    return { status, headers, data: text === '' ? undefined : JSON.parse(text) };
  } catch (cause) {
    throw new ApiError(status, ['The answer is not JSON'], { cause });
  }
}

/** Milliseconds; undefined where another try could act twice, would not help, or is too far away. */
function waitBeforeNext(error, attempt, isRepeatable, maxWait) {
  const mayHelp = [502, 503, 504].includes(error.status) || error instanceof NoAnswer;
  if (error.status !== 429 && !(isRepeatable && mayHelp)) return undefined;
  const isAsked = error.status === 429 || error.status === 503;
  const asked = isAsked && error.retryAfter !== undefined ? error.retryAfter * 1000 : undefined;
  const wait = asked ?? Math.random() * Math.min(maxWait, 500 * 2 ** attempt);
  return wait <= maxWait ? wait : undefined;
}

/** Answers with status, headers and parsed body, or throws an ApiError. Times in milliseconds. */
export async function call(method, path, options = {}) {
  const { body, headers, idempotencyKey, tries = 3, timeout = 30_000, maxWait = 20_000 } = options;
  const sent = { authorization: `Bearer ${setting('API_KEY')}`, ...headers };
  if (body !== undefined) sent['content-type'] = 'application/json';
  if (idempotencyKey !== undefined) sent['idempotency-key'] = idempotencyKey;
  const init = { method, headers: sent, body: JSON.stringify(body) };
  const isRepeatable = /^(?:GET|PUT|DELETE)$/.test(method) || idempotencyKey !== undefined;
  for (let attempt = 0; ; attempt += 1) {
    const signal = AbortSignal.timeout(timeout);
    const request = new Request(setting('API_URL') + path, { ...init, signal });
    try {
      return await send(request);
    } catch (error) {
      const wait = waitBeforeNext(error, attempt, isRepeatable, maxWait);
      if (wait === undefined || attempt + 1 === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
