import type { Sample } from '../probe/sample.ts';

const prefix = 'Validation failed: ';
const rest = /^and [1-9]\d* more fields are invalid$/;
const LIMIT = 100;

function messagesOf({ body }: Sample): string[] {
  const { message } = body ?? {};
  if (typeof message === 'string') return [message.replace(prefix, '')];
  if (!Array.isArray(message)) return [];
  // EC-VAL-02 says that the array has no prefix.
  return message.flatMap((entry) => (typeof entry === 'string' ? entry.replace(prefix, '') : []));
}

/** A sentence with a subject of its own follows its path after a colon: `name: The name is taken`. */
const begins = /^[^\s:]+:? \S/;

function pathOf(message: string): string {
  return message.split(/:? /, 1)[0] ?? '';
}

/** The message must begin with the path that the hint names. */
export function beginsWithPath(sample: Sample): string | undefined {
  const [message = ''] = messagesOf(sample);
  const [field] = sample.fields;
  if (!begins.test(message)) return 'the message does not begin with a path';
  if (field === undefined || pathOf(message) === field) return undefined;
  return `the message does not begin with ${field}`;
}

/** There must be two messages or more, none of them with the prefix. */
export function severalProblem(sample: Sample): string | undefined {
  const message = sample.body?.message;
  if (!Array.isArray(message)) return 'message is not an array';
  if (message.length < 2) return `${message.length} messages`;
  const isPrefixed = message.some((entry) => String(entry).startsWith('Validation failed'));
  return isPrefixed ? 'a message of the array has the prefix' : undefined;
}

/**
 * Each message must begin with a path, in the order of the hint where it names the fields. That
 * there are several is for EC-VAL-02 to say, and that none is there twice for EC-VAL-04.
 */
export function orderProblem(sample: Sample): string | undefined {
  const messages = messagesOf(sample);
  if (messages.length === 0) return 'there is no message';
  const nameless = messages.find((message) => !begins.test(message));
  if (nameless !== undefined) return `${JSON.stringify(nameless)} does not begin with a path`;
  const paths = [...new Set(messages.map(pathOf))];
  const expected = sample.fields.filter((field) => paths.includes(field));
  if (sample.fields.length === 0 || paths.join() === expected.join()) return undefined;
  return `the fields are ${paths.join(', ')}, not ${sample.fields.join(', ')}`;
}

/** No two messages may begin with the same path. */
export function repeatedPath(sample: Sample): string | undefined {
  const paths = messagesOf(sample)
    .filter((message) => !rest.test(message))
    .map(pathOf);
  const repeated = paths.find((path, index) => paths.indexOf(path) !== index);
  return repeated === undefined ? undefined : `two messages begin with ${repeated}`;
}

/** There must be 100 messages, and one about the rest. */
export function countProblem(sample: Sample): string | undefined {
  const messages = messagesOf(sample);
  const last = messages.at(-1) ?? '';
  if (messages.length !== LIMIT + 1) return `${messages.length} messages, not ${LIMIT + 1}`;
  return rest.test(last) ? undefined : `the last message is ${JSON.stringify(last)}`;
}

/** The message may give a reason, its position and a calling code, but no character and no suggested number. */
export function phoneProblem(sample: Sample): string | undefined {
  const [message = ''] = messagesOf(sample);
  const match = /^(\S+) must be in E\.164 format(?:: (.+))?$/.exec(message);
  if (!match) return 'message is not "<field> must be in E.164 format"';
  const [field] = sample.fields;
  if (field !== undefined && match[1] !== field) return `the message is not about ${field}`;
  return /\+\d{4}|\d{6}|["'`]/.test(match[2] ?? '')
    ? 'the reason shows a character or a number'
    : undefined;
}
