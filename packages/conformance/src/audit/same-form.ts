import { header } from '../http/message.ts';
import type { Also } from './scenario.ts';

/** With the same status, the media type and the keys must be those of the plain request's answer. */
export const sameForm: Also = ({ response, body }, _target, like) => {
  if (!response || response.status !== like?.response?.status) return undefined;
  const [type, plainType] = [typeOf(response), typeOf(like.response)];
  if (type !== plainType) return `Content-Type is ${type}, and ${plainType} for the plain request`;
  const [keys, plainKeys] = [keysOf(body), keysOf(like.body)];
  return keys === plainKeys ? undefined : `${keys}, and ${plainKeys} for the plain request`;
};

function typeOf(response: Parameters<typeof header>[0]): string {
  return header(response, 'content-type') ?? 'missing';
}

function keysOf(body: object | undefined): string {
  return body ? `the keys are ${Object.keys(body).join(', ')}` : 'the body is not a JSON object';
}
