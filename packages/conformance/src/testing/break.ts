import { type Answer, type Facts, failure, type Mutation } from './answer.ts';
import { toWire } from './reference-server.ts';

type Matches = (facts: Facts) => boolean;

/** Mutations the answers to some requests. */
export function on(matches: Matches, change: Mutation): Mutation {
  return (answer, facts) => (matches(facts) ? change(answer, facts) : answer);
}

/** Mutations the answers with a certain status. */
export function onStatus(status: number, change: Mutation): Mutation {
  return (answer, facts) => (answer.status === status ? change(answer, facts) : answer);
}

/** Keeps the contract, but with another status. */
export const wrong: Mutation = ({ headers }) => {
  const limits = Object.entries(headers).filter(([name]) => name.startsWith('x-ratelimit'));
  return failure(410, undefined, Object.fromEntries(limits));
};

/** Another sentence. */
export function saying(message: string | string[]) {
  return body({ message });
}

/** Other values in the body. */
export function body(changes: object) {
  return (answer: Answer): Answer => {
    return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), ...changes }) };
  };
}

/** Other messages. */
export function messages(change: (list: string[]) => string[]): Mutation {
  return (answer) => saying(change(JSON.parse(answer.body).message))(answer);
}

/** Another header, or none. */
export function header(name: string, value?: string | string[]): Mutation {
  return (answer) => {
    const { [name]: _, ...rest } = answer.headers;
    return { ...answer, headers: value === undefined ? rest : { ...rest, [name]: value } };
  };
}

/** Other bytes. */
export function bytes(write: (regular: string, answer: Answer) => string): Mutation {
  return (answer) => ({
    ...answer,
    wire: (socket) => socket.end(write(toWire({ ...answer, headers: closing(answer) }), answer)),
  });
}

function closing({ headers }: Answer) {
  return { connection: 'close', ...headers };
}

/** Resets the connection instead of answering. */
export const reset: Mutation = (answer) => ({ ...answer, wire: (s) => void s.resetAndDestroy() });

/** Neither answers nor closes. */
export const hang: Mutation = (answer) => ({ ...answer, wire: () => {} });

// These choose requests.
export const path = (end: string) => (facts: Facts) => facts.url.endsWith(end);
export const sends = (text: string) => (facts: Facts) => facts.body.includes(text);
export const unread = (text: string) => (facts: Facts) => facts.bytes?.includes(text) === true;
export const code = (name: string) => (facts: Facts) => facts.code === name;
export const sets = (name: string, value: string) => (facts: Facts) =>
  String(facts.headers[name]).includes(value);
/** The failure that only the clauses about every failure judge. */
export const decorated = path('-decorated');
