import type { Title } from '../audit/create-audit.ts';
import { type AnsweredSample, type GalleryClause, galleryAudit } from '../audit/gallery.ts';
import { statusName } from '../audit/status-names.ts';
import { headerValues } from '../http/message.ts';
import { repeatedKey } from '../http/repeated-key.ts';

const clause = 'contract, Every failed request';
const hasBody = ({ method }: AnsweredSample) => method !== 'HEAD';
const isReadable = (sample: AnsweredSample) => hasBody(sample) && sample.body !== undefined;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const unseen = 'no failure has a JSON object as its body';

/** Case, spaces and quotes mean nothing in it (RFC 9110, section 8.3.1): frameworks differ in them. */
const utf8Json = /^application\/json[ \t]*;[ \t]*charset=(?:utf-8|"utf-8")$/i;

/** A clause about the JSON of a body. EC-BODY-02 judges those that cannot be read. */
function readable(title: Title, plan: Pick<GalleryClause, 'clause' | 'problem'>) {
  return galleryAudit(title, { ...plan, about: isReadable, unseen });
}

/** The body of every failure. */
export const bodyAudits = [
  galleryAudit('EC-BODY-01 MUST send every failure as application/json; charset=utf-8', {
    clause,
    problem({ response }) {
      const types = headerValues(response, 'content-type');
      const right = utf8Json.test(`${types[0]}`) && new Set(types).size === 1;
      return right ? undefined : `Content-Type is ${types.join(' and ') || 'missing'}`;
    },
  }),
  galleryAudit('EC-BODY-02 MUST send a JSON object in UTF-8', {
    clause,
    about: hasBody,
    problem: ({ body }) => (body ? undefined : 'the body is not a JSON object'),
  }),
  readable('EC-BODY-03 MUST have exactly the keys statusCode, message, error, in this order', {
    clause,
    problem({ body = {} }) {
      const keys = Object.keys(body).join(', ');
      return keys === 'statusCode, message, error' ? undefined : `the keys are ${keys}`;
    },
  }),
  readable('EC-BODY-04 MUST repeat the HTTP status as the integer statusCode', {
    clause,
    problem({ body, response }) {
      if (body?.statusCode === response.status) return undefined;
      return `statusCode is ${JSON.stringify(body?.statusCode)}, the status ${response.status}`;
    },
  }),
  readable('EC-BODY-05 MUST have a message: a string, or an array of strings, none of them empty', {
    clause,
    problem({ body }) {
      const message = body?.message;
      const list: unknown[] = Array.isArray(message) ? message : [message];
      const right = list.length > 0 && list.every((m) => typeof m === 'string' && m.trim() !== '');
      return right ? undefined : `message is ${JSON.stringify(message)}`;
    },
  }),
  readable('EC-BODY-06 MUST name the status in error, with the name of Node 20', {
    clause: 'contract, Statuses: "with the name in Node 20\'s STATUS_CODES"',
    problem({ body, response }) {
      const name = statusName(response.status);
      if (body?.error === name) return undefined;
      return `error is ${JSON.stringify(body?.error)}, not ${name}`;
    },
  }),
  galleryAudit('EC-BODY-07 MUST NOT put a byte order mark before the JSON', {
    clause: 'RFC 8259, 8.1',
    about: hasBody,
    problem: ({ response }) =>
      response.body.subarray(0, 3).equals(byteOrderMark) ? 'it begins with EF BB BF' : undefined,
  }),
  galleryAudit('EC-BODY-08 MUST NOT have a key twice', {
    clause: `${clause}: exactly three keys; RFC 8259, 4`,
    about: hasBody,
    problem({ body, response }) {
      const key = body && repeatedKey(response.body.toString('utf8'));
      return key === undefined ? undefined : `${JSON.stringify(key)} is there more than once`;
    },
  }),
];
