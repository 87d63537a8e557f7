import fc from 'fast-check';
import { type Json, resolved } from './operation.ts';

/** Values that a field of this name can have so that a request succeeds. */
export type Hints = Readonly<Record<string, fc.Arbitrary<string>>>;

const moments = fc
  .date({ min: new Date('1960-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(date.toISOString(), date.toISOString().replace('Z', '+05:30')));

function texts({ format, pattern, minLength = 0, maxLength = 60 }: Json): fc.Arbitrary<unknown> {
  if (format === 'date-time') return moments;
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  const most = Math.min(Number(maxLength), 60);
  return fc.string({ minLength: Number(minLength), maxLength: most, unit: 'grapheme' });
}

function numbers({ type, minimum, maximum }: Json): fc.Arbitrary<unknown> {
  const [min, max] = [Number(minimum ?? -1_000), Number(maximum ?? 1_000)];
  const edges = fc.constantFrom(min, max);
  return type === 'integer'
    ? fc.oneof(fc.integer({ min, max }), edges)
    : fc.double({ noNaN: true, noDefaultInfinity: true });
}

function fields(schema: Json, hints: Hints): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const model = Object.entries(properties as Record<string, Json>).map(([name, property]) => {
    const usual = valuesOf(property, hints);
    const hint = hints[name];
    const values = hint ? fc.oneof({ weight: 4, arbitrary: hint }, usual) : usual;
    return [name, values] as const;
  });
  const known = fc.record(Object.fromEntries(model), { requiredKeys: required as never });
  if (typeof additionalProperties !== 'object') return known;
  return fc.dictionary(fc.string({ minLength: 1 }), valuesOf(additionalProperties as Json, hints), {
    maxKeys: 4,
  });
}

const byType: Readonly<Record<string, (schema: Json, hints: Hints) => fc.Arbitrary<unknown>>> = {
  string: texts,
  integer: numbers,
  number: numbers,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  object: fields,
  array: ({ items, minItems = 0 }, hints) =>
    fc.array(valuesOf(items as Json, hints), {
      minLength: Number(minItems),
      maxLength: Number(minItems) + 3,
    }),
};

/** Makes values that a schema of the document accepts. */
export function valuesOf(schema: Json, hints: Hints): fc.Arbitrary<unknown> {
  const { type, enum: choices, const: only, anyOf } = resolved(schema);
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(choices)) return fc.constantFrom(...choices);
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((one) => valuesOf(one, hints)));
  const types = [type].flat().map((one) => byType[String(one)]);
  const made = types.map((make) => {
    if (make) return make(resolved(schema), hints);
    throw new TypeError(`There are no values for ${JSON.stringify(schema)}.`);
  });
  return fc.oneof(...made);
}
