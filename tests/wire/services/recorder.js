/** What a service saw of each request, by the request's `x-case`. The control server tells it. */
const errors = new Map();
const deviations = new Map();
const logs = new Map();
const thrown = new Map();
const closed = new Map();
const published = new Map();
const uncaught = [];
let last = 'none';

function push(map, id, entry) {
  map.set(id, [...(map.get(id) ?? []), entry]);
}

function requestOf({ req, request, ctx }) {
  return req ?? request ?? ctx;
}

function rawResponseOf({ res, reply, ctx }) {
  return res ?? reply?.raw ?? ctx?.res;
}

/** The id of the row that sent a request; `below` where the framework never saw one. */
export function caseOf(context, variant) {
  return requestOf(context)?.headers?.['x-case'] ?? `below ${variant}`;
}

/** Remembers what a route throws, so that it can be compared with the `cause` of the error. */
export function remember(id, value) {
  last = `${id}`;
  thrown.set(id, value);
  return value;
}

function isOf(error, value) {
  return (
    Object.is(error, value) || (Object.hasOwn(error, 'cause') && Object.is(error.cause, value))
  );
}

export function recordError(error, context, variant) {
  const id = caseOf(context, variant);
  const value = thrown.get(id);
  push(errors, id, {
    statusCode: error.statusCode,
    sentStatus: rawResponseOf(context)?.statusCode,
    messages: [...error.messages],
    isCause: thrown.has(id) && isOf(error, value),
    keys: Object.keys(context).sort(),
  });
}

export function recordDeviation(deviation, context) {
  push(deviations, caseOf(context), deviation);
}

/** Records what was published on the diagnostics channel. */
export function recordPublished({ error, context }) {
  const id = caseOf(context, 'channel');
  push(published, id, { statusCode: error.statusCode, keys: Object.keys(context).sort() });
}

/** Records what a framework logged. */
export function recordLog(id, error) {
  push(logs, id, {
    isCause: thrown.has(id) && Object.is(error, thrown.get(id)),
    text: textOf(error),
  });
}

function textOf(error) {
  try {
    return String(error?.message ?? error);
  } catch {
    return 'not printable';
  }
}

/** Records the end of a request whose client may have gone away. */
export function watch(req) {
  req.once('close', () => push(closed, caseOf({ req }), 'closed'));
}

/** Records that a body was asked for, or let go. */
export function noteClosed(id, what) {
  push(closed, id, what);
}

export function recordUncaught(kind, error) {
  uncaught.push({ kind, last, text: textOf(error), stack: error?.stack });
}

/** Everything about one request, as plain data. */
export function seen(id) {
  const of = (map) => map.get(id) ?? [];
  return {
    errors: of(errors),
    deviations: of(deviations),
    logs: of(logs),
    closed: of(closed),
    published: of(published),
    uncaught,
  };
}
