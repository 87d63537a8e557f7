import { e164 } from '@error-contract/core/zod';
import { z } from 'zod';
import { label } from '../schema/text.ts';

/** What a field of a body can refer to: by its id, or for a caller id by the phone number itself. */
export type Referred = 'agent' | 'caller-id' | 'network-group' | 'phone-number';

/** The schemas of the fields that refer to something, and to what. */
export const references = z.registry<{ refersTo: Referred }>();

/** A field with the id of something. {@link assertReferences} looks it up. */
export function idOf(refersTo: Referred) {
  return label(64).register(references, { refersTo });
}

/** A field with a phone number, in E.164 format, that calls come from. */
export const callerId = e164().register(references, { refersTo: 'caller-id' });

/** A field of a body that refers to something. */
export interface Reference {
  readonly path: string;
  readonly refersTo: Referred;
  readonly value: string;
}

type Schema = z.core.$ZodType;

function partsOf(schema: Schema, value: unknown): readonly (readonly [string, Schema, unknown])[] {
  if (schema instanceof z.ZodObject) {
    const fields = new Map(Object.entries(Object(value)));
    return Object.entries(schema.shape).map(([key, field]) => [key, field, fields.get(key)]);
  }
  if (!(schema instanceof z.ZodArray) || !Array.isArray(value)) return [];
  return value.map((item, index) => [String(index), schema.element, item]);
}

/** Lists what a valid body refers to, in the order of its schema. */
export function referencesIn(schema: Schema, value: unknown, path = ''): readonly Reference[] {
  const { refersTo } = references.get(schema) ?? {};
  if (refersTo) return typeof value === 'string' ? [{ path, refersTo, value }] : [];
  const { innerType } = schema._zod.def as { innerType?: Schema };
  if (innerType) return referencesIn(innerType, value, path);
  return partsOf(schema, value).flatMap(([key, part, inside]) =>
    referencesIn(part, inside, path ? `${path}.${key}` : key),
  );
}
