import { z } from 'zod';
import { answer } from './answer-schemas.ts';

// The compiler checks this file: each line compiles, or fails where a comment expects an error.

interface Thing {
  id: string;
  name: string | null;
}

const [id, name] = [z.string(), z.string().nullable()];

answer<Thing>()(z.strictObject({ id, name }));
// @ts-expect-error the schema lacks a field
answer<Thing>()(z.strictObject({ id }));
// @ts-expect-error the schema has another field
answer<Thing>()(z.strictObject({ id, name, age: z.number() }));
// @ts-expect-error the name can be null
answer<Thing>()(z.strictObject({ id, name: id }));
// @ts-expect-error the id cannot be null
answer<Thing>()(z.strictObject({ id: name, name }));
// @ts-expect-error the id is always there
answer<Thing>()(z.strictObject({ id: id.optional(), name }));
