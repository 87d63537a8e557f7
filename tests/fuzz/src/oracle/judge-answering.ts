import type { Exchange } from '@error-contract/harness/connection';
import {
  contractFault,
  type Message,
  messageOf,
  nameOf,
  sentenceOf,
} from '@error-contract/harness/contract';
import type { WireResponse } from '@error-contract/harness/read-response';
import type { Answering } from '../plans/answering.ts';
import { marks } from '../plans/marks.ts';
import { type Framework, isWeb } from '../plans/ways.ts';
import { isList, parseObject } from './parse.ts';

const isBadHeader = ([name, value]: Answering['headers'][number]) =>
  /[\r\n]/.test(`${name}${value}`) || value === '\u{1f4de}';

/** Whether Node and the frameworks accept the answer. */
function isSendable({ status, headers, type }: Answering): boolean {
  const isStatus = Number.isInteger(status) && status >= 200 && status <= 599;
  return isStatus && !headers.some(isBadHeader) && type !== '';
}

/** Whether an answer must have the same bytes as without the contract. */
export function isUntouched(plan: Answering, framework: Framework): boolean {
  // A clone is sent with a length or without one: as much as has arrived by then is counted.
  const quiet = isWeb(framework) ? ['nothing'] : ['nothing', 'end', 'write'];
  const isQuiet = quiet.includes(plan.after);
  const hasTrailer = plan.headers.some(([name]) => name === 'Trailer');
  return isSendable(plan) && plan.status < 400 && isQuiet && !hasTrailer;
}

/** Whether an answer keeps the contract, and is therefore sent unchanged. */
function isContract({ body, type, status, how }: Answering): boolean {
  // Frameworks add the type, and its charset.
  const isJson = type === null || type === 'application/json' || how === 'framework json';
  const isTyped = how.startsWith('framework') && isJson;
  const object = (isTyped || type === 'application/json; charset=utf-8') && parseObject(body);
  // One message is a text.
  if (!object || (Array.isArray(object.message) && object.message.length < 2)) return false;
  if (Object.keys(object).join() !== 'statusCode,message,error') return false;
  return object.statusCode === status && object.error === nameOf(status);
}

function isTexts(value: unknown): value is string[] {
  const isText = (text: unknown) => typeof text === 'string';
  return Array.isArray(value) && value.length > 0 && value.every(isText);
}

/** What an answer says of its fields `a` and `b`. */
function fieldsOf({ errors }: Record<string, unknown>): readonly string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  if (Array.isArray(errors)) return errors.map(({ field, message }) => `${field} ${message}`);
  return Object.entries(errors).map(([field, text]) => `${field} ${text}`);
}

/** The message of a list: with 400 and 422 it is that of a failed validation. */
function listMessage(messages: readonly string[], status: number): Message {
  const [first = ''] = messages;
  if (messages.length > 1) return [...messages];
  return status === 400 || status === 422 ? `Validation failed: ${first}` : first;
}

function fieldMessage(object: Record<string, unknown>, status: number): Message | undefined {
  const fields = fieldsOf(object);
  if (fields.length === 0) return undefined;
  const { message } = object;
  const isExplained = typeof message === 'string' && status !== 400 && status !== 422;
  return listMessage(isExplained ? [message, ...fields] : fields, status);
}

/** What an object under `error` says, unless it is an error that was printed. */
function innerMessage({ error }: Record<string, unknown>): unknown {
  const inner = typeof error === 'object' ? (error as Record<string, unknown> | null) : null;
  return inner && !Object.hasOwn(inner, 'stack') ? inner.message : undefined;
}

/** The message that an answer becomes. */
function ownMessage(plan: Answering): Message {
  const { body, type, status } = plan;
  const object = parseObject(body);
  if (object && isContract(plan)) return object.message as Message;
  if (object) {
    const { message, error, msg, detail } = object;
    const listed = fieldMessage(object, status);
    if (listed) return listed;
    if (isTexts(message)) return listMessage(message, status);
    const isText = (text: unknown): text is string => typeof text === 'string' && text !== '';
    const texts = [message, error, msg, detail, object.title, innerMessage(object)];
    return texts.find(isText) ?? sentenceOf(status);
  }
  const line = body.trim();
  const isLine = line.length <= 200 && !/[\p{Cc}\u2028\u2029]/u.test(line) && line[0] !== '<';
  const isText = type === null || type.startsWith('text/plain');
  const isShown = isLine && isText && line !== '' && !isList(body);
  return isShown ? line : sentenceOf(status);
}

const rawHows = ['end', 'chunks', 'later chunks', 'stream', 'writeHead object', 'writeHead array'];

/** The encodings that a framework's adapter can decode: the web has no decoder for br. */
const decodedBy = (framework: Framework) =>
  isWeb(framework) ? ['none', 'gzip', 'deflate'] : ['none', 'gzip', 'br', 'deflate'];

/** Whether the message of the response is simple to tell. */
function isSimple(plan: Answering, framework: Framework): boolean {
  const { method, encoding, type, headers, how, after } = plan;
  if (method === 'HEAD' || after !== 'nothing' || !isSendable(plan)) return false;
  if (plan.status > 499 || plan.status < 400 || !rawHows.includes(how)) return false;
  if (!decodedBy(framework).includes(encoding)) return false;
  if (headers.some(([name]) => name.toLowerCase() === 'content-type')) return false;
  return type === null || /^(?:text\/plain|application\/json)/.test(type);
}

function messageFault(plan: Answering, response: WireResponse, framework: Framework) {
  if (plan.method === 'HEAD') return undefined;
  const message = messageOf(response);
  if (isSimple(plan, framework) && JSON.stringify(message) !== JSON.stringify(ownMessage(plan))) {
    return `the message is ${JSON.stringify(message).slice(0, 60)}`;
  }
  const { statusCode } = response;
  if (statusCode < 500 || isContract(plan)) return undefined;
  return message === sentenceOf(statusCode) ? undefined : 'a 5xx does not say its sentence';
}

/** Whether the hidden text may be shown: broken JSON in a text is a line like any other. */
function isOddLine({ body, type, after, how }: Answering): boolean {
  const isText = type === null || !/json|html|xml|octet/.test(type);
  if (isText && ['write', 'end', 'again'].includes(after)) return true;
  if (isText && how === 'framework json' && !parseObject(body)) return true;
  return isText && !parseObject(body) && /^(?:\[|"|\{)/.test(body);
}

function leak(plan: Answering, { raw }: WireResponse): string | undefined {
  return raw.includes(marks.hidden) && !isOddLine(plan) ? 'a hidden text was sent' : undefined;
}

function statusFault(plan: Answering, { statusCode }: WireResponse): string | undefined {
  if (plan.status > 599 && plan.after !== 'writeHead' && statusCode !== 500)
    return `status ${statusCode}, not 500`;
  const isOwn = isSendable(plan) && plan.status >= 400 && plan.after === 'nothing';
  return isOwn && statusCode !== plan.status
    ? `status ${statusCode}, not ${plan.status}`
    : undefined;
}

function withoutDate(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/\r\nDate: [^\r]*/i, '');
}

const bytesOf = (exchange: Exchange) =>
  withoutDate(exchange.end === 'response' ? exchange.response.raw : exchange.raw);

/** Compares with what the same handler sends without the contract. */
function comparison(exchange: Exchange, bare: Exchange): string | undefined {
  if (exchange.end !== bare.end) return `a success: ${exchange.end}, without us ${bare.end}`;
  const [ours, theirs] = [bytesOf(exchange), bytesOf(bare)];
  if (ours === theirs) return undefined;
  const at = [...ours].findIndex((character, i) => character !== theirs[i]);
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 40));
  return `a success was changed: ${around(ours)}, without us ${around(theirs)}`;
}

/** Whether a connection may end without a response. */
function mayClose(plan: Answering, framework: Framework): boolean {
  const isGivenUp = framework === 'fastify' && (plan.after === 'throw' || !isSendable(plan));
  return plan.after === 'destroy' || isGivenUp || plan.status < 400;
}

function responseFault(plan: Answering, response: WireResponse, framework: Framework) {
  // Koa makes a 204 of a body that is null, and fails if it announces a trailer.
  const isNull = framework === 'koa' && plan.how === 'framework json' && plan.body === 'null';
  const maySucceed = plan.status < 400 || isNull;
  if (response.statusCode < 400) return maySucceed ? undefined : 'an error became a success';
  return (
    contractFault(response, plan.method) ??
    leak(plan, response) ??
    (isNull ? undefined : statusFault(plan, response)) ??
    messageFault(plan, response, framework)
  );
}

/** Judges what a client got for an answer of a handler, and says what is wrong. */
export function judgeAnswering(
  plan: Answering,
  exchange: Exchange,
  bare: Exchange | undefined,
  framework: Framework,
): string | undefined {
  // The contract may improve what fails without it.
  const bareFails =
    !bare || bare.end === 'fault' || (bare.end === 'response' && bare.response.statusCode >= 400);
  if (!bareFails) return comparison(exchange, bare);
  if (exchange.end === 'response') return responseFault(plan, exchange.response, framework);
  if (exchange.end === 'fault') return plan.status < 400 ? undefined : exchange.reason;
  return mayClose(plan, framework) ? undefined : 'closed without a response';
}
