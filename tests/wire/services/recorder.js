import { format, inspect } from 'node:util';

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

function rawResponseOf({ res, reply, response = reply, ctx }) {
  return res ?? response?.raw ?? response ?? ctx?.res;
}

/** The id of the row that sent a request; `below` where the framework never saw one. */
export function caseOf(context, variant) {
  return headerOf(context, 'x-case') ?? `below ${variant}`;
}

/** A header of a request, of Node or of fetch. */
export function headerOf(context, name) {
  const { headers } = requestOf(context) ?? {};
  return headers instanceof Headers ? (headers.get(name) ?? undefined) : headers?.[name];
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

const members = ['ctx', 'reply', 'req', 'request', 'res', 'response'];

/** The framework's own objects in a context, by name. */
function keysOf(context) {
  return members.filter((name) => context[name] !== undefined);
}

const everything = { showHidden: true, depth: 9, customInspect: false, getters: false };

/** Everything that a context shows of itself: printed, serialised, or spread. */
function shownOf(context) {
  return [
    inspect(context),
    inspect(context, everything),
    inspect({ ...context }),
    format('%o %O %j', context, context, context),
    JSON.stringify({ context }),
  ].join();
}

/** The key that a client sends in the tests of what is shown. */
const key = 'acme:the-secret-key';

/**
 * Whether a context shows the key of its client. Printing one takes longer than all else that a
 * request does, so that it is done for those alone who send the key.
 */
function showsKey(context) {
  return (
    headerOf(context, 'authorization')?.includes(key) === true && shownOf(context).includes(key)
  );
}

export function recordError(error, context, variant) {
  const id = caseOf(context, variant);
  const value = thrown.get(id);
  push(errors, id, {
    statusCode: error.statusCode,
    // With fetch there is none before the handler returns it.
    sentStatus: rawResponseOf(context)?.statusCode ?? (context.request && error.statusCode),
    messages: [...error.messages],
    isCause: thrown.has(id) && isOf(error, value),
    keys: keysOf(context),
    isKeyShown: showsKey(context),
    answer: context.answer,
    requestId: context.requestId,
    route: context.route,
  });
}

export function recordDeviation(deviation, context) {
  const isKeyShown = showsKey(context);
  push(deviations, caseOf(context), isKeyShown ? { ...deviation, isKeyShown } : deviation);
}

/** Records what was published on the diagnostics channel. */
export function recordPublished({ error, context }) {
  const id = caseOf(context, 'channel');
  const isKeyShown = showsKey(context);
  const told = { statusCode: error.statusCode, keys: keysOf(context) };
  push(published, id, isKeyShown ? { ...told, isKeyShown } : told);
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

/** What was told of each request whose id begins with a text, by its id. */
export function seenFrom(begin) {
  const maps = { errors, deviations, published };
  const ids = Object.values(maps).flatMap((map) => [...map.keys()]);
  const asked = new Set(ids.filter((id) => id.startsWith(begin)));
  const of = (id) => Object.entries(maps).map(([name, map]) => [name, map.get(id) ?? []]);
  return Object.fromEntries([...asked].map((id) => [id, Object.fromEntries(of(id))]));
}
