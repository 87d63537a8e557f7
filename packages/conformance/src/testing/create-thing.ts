import { type Answer, type Facts, failure, success } from './answer.ts';

const MAX_BYTES = 100 * 1024;
const MAX_FIELDS = 100;

/** Answers `POST /v1/things`: `{ name, phone_number?, tags? }`. */
export function createThing({ headers, body }: Facts): Answer {
  if (body.length > MAX_BYTES) return failure(413, 'Request body is too large');
  const type = headers['content-type'] ?? '';
  if (!/^application\/json(?:; *charset=utf-8)?$/i.test(type)) return failure(415);
  if (headers['content-encoding'] !== undefined) return failure(415);
  const value = parse(body);
  if (value === undefined) return failure(400, 'Request body is not valid JSON');
  const messages = validate(value);
  if (messages.length > 0) return invalid(messages);
  if (Reflect.get(Object(value), 'name') === 'deleted') return failure(422, 'It was deleted');
  return success(201, { id: 'thing_1' });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function validate(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return ['body must be an object'];
  }
  return Object.entries({ name: undefined, ...value }).flatMap(([key, entry]) => check(key, entry));
}

function check(key: string, value: unknown): string[] {
  if (key === 'name') return typeof value === 'string' ? [] : ['name must be a string'];
  if (key === 'phone_number') return phone(value);
  if (key === 'tags' && Array.isArray(value)) return value.flatMap(tag);
  return [`${key.slice(0, 64)} is not known`];
}

function tag(value: unknown, index: number): string[] {
  return typeof value === 'string' ? [] : [`tags.${index} must be a string`];
}

function phone(value: unknown): string[] {
  if (/^\+[1-9]\d{1,14}$/.test(String(value))) return [];
  const space = String(value).indexOf(' ');
  const reason = space === -1 ? '' : `: has a space at position ${space + 1}`;
  return [`phone_number must be in E.164 format${reason}`];
}

function invalid(messages: string[]): Answer {
  const [first] = messages;
  if (messages.length === 1) return failure(400, `Validation failed: ${first}`);
  const rest = messages.length - MAX_FIELDS;
  const more = rest > 0 ? [`and ${rest} more fields are invalid`] : [];
  return failure(400, [...messages.slice(0, MAX_FIELDS), ...more]);
}
