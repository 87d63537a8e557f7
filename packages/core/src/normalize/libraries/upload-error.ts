import { createApiError } from '../../error/create-api-error.ts';
import { read, readString } from '../../guard/read.ts';
import { incomplete } from '../../status/sentences.ts';
import { isFailureStatus } from '../../status/status-name.ts';
import { statusOf } from '../given-status.ts';
import type { Recognizer } from '../recognizer.ts';

type Refusal = readonly [statusCode: number, message?: string];

const fileTooLarge: Refusal = [413, 'File is too large'];
const manyFiles: Refusal = [413, 'Too many files'];
const manyFields: Refusal = [413, 'Too many fields'];
const manyParts: Refusal = [413, 'Too many parts'];
const malformed: Refusal = [400, 'Request body is not valid multipart form data'];
const cutShort: Refusal = [400, incomplete];
const unsupported: Refusal = [415, 'Request body must be multipart form data'];

/** Codes of multer, formidable and @fastify/multipart, whose texts name files and fields. */
const codes: ReadonlyMap<unknown, Refusal> = /* @__PURE__ */ new Map<unknown, Refusal>([
  ['LIMIT_FILE_SIZE', fileTooLarge],
  ['LIMIT_FILE_COUNT', manyFiles],
  ['LIMIT_FIELD_COUNT', manyFields],
  ['LIMIT_PART_COUNT', manyParts],
  ['LIMIT_FIELD_KEY', [413, 'Field name is too long']],
  ['LIMIT_FIELD_VALUE', [413, 'Field value is too long']],
  ['LIMIT_FIELD_NESTING', [400, 'Field name is nested too deeply']],
  ['LIMIT_UNEXPECTED_FILE', [400, 'Unexpected file']],
  ['MISSING_FIELD_NAME', [400, 'Field name is missing']],
  ['FST_REQ_FILE_TOO_LARGE', fileTooLarge],
  ['FST_FILES_LIMIT', manyFiles],
  ['FST_FIELDS_LIMIT', manyFields],
  ['FST_PARTS_LIMIT', manyParts],
  ['FST_PROTO_VIOLATION', [400, 'Field name is not allowed']],
  ['FST_INVALID_MULTIPART_CONTENT_TYPE', unsupported],
  ['FST_INVALID_JSON_FIELD_ERROR', [400, 'A field is not valid JSON']],
  ['FST_MP_PREMATURE_CLOSE', cutShort],
  [1002, cutShort],
  [1003, unsupported],
  [1006, [413, 'Field value is too long']],
  [1007, manyFields],
  [1008, [400, 'File is too small']],
  [1009, fileTooLarge],
  [1010, [400, 'File is empty']],
  [1011, unsupported],
  [1012, malformed],
  [1013, malformed],
  [1015, manyFiles],
  [1016, fileTooLarge],
]);

/** Texts of busboy and @fastify/busboy, whose errors have no code. */
const texts: ReadonlyMap<unknown, Refusal> = /* @__PURE__ */ new Map<unknown, Refusal>([
  ['Unexpected end of form', cutShort],
  ['Unexpected end of file', cutShort],
  ['Unexpected end of multipart data', cutShort],
  ['Part terminated early due to unexpected end of multipart data', cutShort],
  ['Multipart: Boundary not found', malformed],
  ['Malformed part header', malformed],
  ['Malformed urlencoded form', [400, 'Request body is not a valid form']],
  ['Malformed content type', unsupported],
  ['Missing Content-Type', unsupported],
]);

function fromText(message = ''): Refusal | undefined {
  return message.startsWith('Unsupported content type: ') ? unsupported : texts.get(message);
}

/** formidable: its codes are numbers. */
function fromHttpCode(thrown: object): Refusal | undefined {
  const status = read(thrown, 'httpCode');
  const code = read(thrown, 'code');
  if (!isFailureStatus(status) || typeof code !== 'number') return undefined;
  return status < 500 ? (codes.get(code) ?? [status]) : [status];
}

function refusalOf(thrown: object): Refusal | undefined {
  const code = readString(thrown, 'code');
  if (code === undefined) {
    const isText = statusOf(thrown) === undefined;
    return (isText && fromText(readString(thrown, 'message'))) || fromHttpCode(thrown);
  }
  const isOwn = code.startsWith('FST_') || readString(thrown, 'name') === 'MulterError';
  return isOwn ? codes.get(code) : undefined;
}

/** Uploads that multer, busboy, formidable or @fastify/multipart refused. */
export const fromUpload: Recognizer = (thrown) => {
  const refusal = refusalOf(thrown);
  return refusal && createApiError(...refusal, { cause: thrown });
};
