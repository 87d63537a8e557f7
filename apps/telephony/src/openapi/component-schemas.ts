import { z } from 'zod';
import { answerSchemas } from './answer-schemas.ts';
import { inputSchemas } from './input-schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/** Converts schemas to JSON Schemas that refer to each other as components. */
function toComponents(
  schemas: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
): [name: string, schema: Json][] {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const uri = (id: string) => `#/components/schemas/${id}`;
  const converted = z.toJSONSchema(registry, { io, uri }).schemas;
  return Object.entries(converted).map(([name, { $schema: _, $id: __, ...schema }]) => [
    name,
    schema,
  ]);
}

/** The schemas of the document: of bodies as they are sent, and of what is answered. */
export const componentSchemas: Readonly<Record<string, Json>> = Object.fromEntries(
  [...toComponents(inputSchemas, 'input'), ...toComponents(answerSchemas, 'output')].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  ),
);
