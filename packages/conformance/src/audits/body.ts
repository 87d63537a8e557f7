import { type AnsweredSample, galleryAudit } from '../audit/gallery.ts';
import { statusName } from '../audit/status-names.ts';
import { headerValues } from '../http/message.ts';

const clause = 'contract, Every failed request';
const hasBody = ({ method }: AnsweredSample) => method !== 'HEAD';
const unreadable = 'the body is not a JSON object';

/** The body of every failure. */
export const bodyAudits = [
  galleryAudit('EC-BODY-01 MUST send every failure as application/json; charset=utf-8', {
    clause,
    problem({ response }) {
      const types = headerValues(response, 'content-type');
      const right = types.length === 1 && types[0] === 'application/json; charset=utf-8';
      return right ? undefined : `Content-Type is ${types.join(' and ') || 'missing'}`;
    },
  }),
  galleryAudit('EC-BODY-02 MUST send a JSON object in UTF-8', {
    clause,
    about: hasBody,
    problem: ({ body }) => (body ? undefined : unreadable),
  }),
  galleryAudit('EC-BODY-03 MUST have exactly the keys statusCode, message, error, in this order', {
    clause,
    about: hasBody,
    problem({ body }) {
      if (!body) return unreadable;
      const keys = Object.keys(body).join(', ');
      return keys === 'statusCode, message, error' ? undefined : `the keys are ${keys}`;
    },
  }),
  galleryAudit('EC-BODY-04 MUST repeat the HTTP status as the integer statusCode', {
    clause,
    about: hasBody,
    problem({ body, response }) {
      if (!body) return unreadable;
      if (body.statusCode === response.status) return undefined;
      return `statusCode is ${JSON.stringify(body.statusCode)}, the status ${response.status}`;
    },
  }),
  galleryAudit(
    'EC-BODY-05 MUST have a message: a string, or an array of strings, none of them empty',
    {
      clause,
      about: hasBody,
      problem({ body }) {
        if (!body) return unreadable;
        const { message } = body;
        const list: unknown[] = Array.isArray(message) ? message : [message];
        const right =
          list.length > 0 && list.every((m) => typeof m === 'string' && m.trim() !== '');
        return right ? undefined : `message is ${JSON.stringify(message)}`;
      },
    },
  ),
  galleryAudit('EC-BODY-06 MUST name the status in error, with the name of Node 20', {
    clause: 'contract, Statuses: "with the name in Node 20\'s STATUS_CODES"',
    about: hasBody,
    problem({ body, response }) {
      if (!body) return unreadable;
      const name = statusName(response.status);
      return body.error === name
        ? undefined
        : `error is ${JSON.stringify(body.error)}, not ${name}`;
    },
  }),
];
