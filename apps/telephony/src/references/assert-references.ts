import { defineErrors } from '@error-contract/core';
import type { z } from 'zod';
import type { Database } from '../store/database.ts';
import { type Found, findReferred } from './find-referred.ts';
import { type Reference, type Referred, referencesIn } from './reference.ts';

/** For a body that refers to what is missing, deleted or another organization's, or cannot be used now. */
export const referenceUnusable = defineErrors({ 422: 'Refers to something that cannot be used' });

function faultOf(
  { path, refersTo, value }: Reference,
  found: readonly Found[],
): string | undefined {
  const own = found.filter((one) => one.value === value);
  const usable = own.find(({ isDeleted }) => !isDeleted);
  if (usable) return usable.fault;
  const [, name] = findReferred[refersTo];
  return own.length > 0
    ? `${path} refers to a deleted ${name.replace(/^an? /, '')}`
    : `${path} is not ${name} of this organization`;
}

async function findAll(
  tx: Database,
  organizationId: string,
  given: readonly Reference[],
): Promise<ReadonlyMap<Referred, readonly Found[]>> {
  const found = new Map<Referred, readonly Found[]>();
  for (const kind of new Set(given.map(({ refersTo }) => refersTo))) {
    const [find] = findReferred[kind];
    const values = given.filter(({ refersTo }) => refersTo === kind).map(({ value }) => value);
    found.set(kind, await find(tx, organizationId, values));
  }
  return found;
}

/**
 * Throws if a valid body refers to something that the organization does not have, and locks the rest
 * until the transaction ends. The fields are those that its schema marks with `idOf`.
 * @throws {UnprocessableEntityError} with the path of the first such field
 */
export async function assertReferences(
  tx: Database,
  organizationId: string,
  schema: z.core.$ZodType,
  body: object,
): Promise<void> {
  const given = referencesIn(schema, body);
  const found = await findAll(tx, organizationId, given);
  for (const reference of given) {
    const fault = faultOf(reference, found.get(reference.refersTo) ?? []);
    if (fault) throw referenceUnusable(422, fault);
  }
}
