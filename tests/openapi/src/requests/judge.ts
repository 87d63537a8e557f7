import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type DocumentedOperation, document, type Json } from './operation.ts';
import type { Received, Sent } from './send.ts';

const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, 'document');

type Check = (value: unknown) => boolean;
const checks = new Map<Json, Check>();

/** Says whether a value is one of a schema of the document. */
function isValid(schema: Json, value: unknown): boolean {
  // What the schemas refer to is in the document.
  const text = JSON.stringify(schema).replaceAll('"#/', '"document#/');
  const check = checks.get(schema) ?? ajv.compile(JSON.parse(text));
  checks.set(schema, check);
  return check(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Content = Readonly<Record<string, { readonly schema: Json }>>;

function bodyFault(content: Content | undefined, { headers, text }: Received): string | undefined {
  const schema = content?.['application/json']?.schema;
  if (!schema) return text === '' ? undefined : 'a body that the document does not have';
  if (headers['content-type'] !== 'application/json; charset=utf-8') return 'another media type';
  return isValid(schema, parsed(text)) ? undefined : 'a body that breaks its schema';
}

function headerFault(described: Readonly<Record<string, Json>>, { status, headers }: Received) {
  return Object.entries(described).flatMap(([name, { schema, required }]) => {
    const text = headers[name.toLowerCase()];
    // An error has some of them only where they are known.
    if (text === undefined) return required || status < 400 ? [`no ${name}`] : [];
    const value = (schema as Json).type === 'integer' ? Number(text) : text;
    return isValid(schema as Json, value) ? [] : [`a ${name} that breaks its schema`];
  })[0];
}

/** Says what a response has that the document does not say of it. */
export function faultOf(operation: DocumentedOperation, received: Received): string | undefined {
  const response = operation.responses[received.status];
  if (!response) return 'a status that the document does not have';
  return bodyFault(response.content, received) ?? headerFault(response.headers ?? {}, received);
}

/** Says that a body was taken that the document does not allow. */
export function takenFault(operation: DocumentedOperation, sent: Sent, { status }: Received) {
  const { body } = operation;
  if (status >= 400 || body?.type !== 'application/json') return undefined;
  // A byte order mark is no part of the text.
  const text = new TextDecoder().decode(Buffer.from(sent.bytes ?? '', 'latin1'));
  const value = parsed(text);
  return isValid(body.schema, value) ? undefined : 'took a body that breaks its schema';
}
