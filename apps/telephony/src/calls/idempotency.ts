import { createHash } from 'node:crypto';
import { BadRequestError, defineErrors } from '@error-contract/core';
import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { evenIfClientLeft } from '../store/while-connected.ts';

/** For a key that came with another body before. */
export const keyReused = defineErrors({
  422: 'Idempotency-Key was already used with another request body. Use a new key.',
});

/** An idempotency key, and the request that it came with. */
export interface Idempotency {
  readonly organizationId: string;
  readonly key: string;
  /** The parsed body: the same JSON in another spelling is the same request. */
  readonly request: object;
}

/**
 * Reads the `Idempotency-Key` header; `undefined` if there is none.
 * @throws {BadRequestError} unless it is 1 to 255 visible ASCII characters
 */
export function parseIdempotencyKey(header: unknown): string | undefined {
  if (header === undefined || header === null) return undefined;
  if (typeof header === 'string' && /^[\x21-\x7e]{1,255}$/.test(header)) return header;
  throw new BadRequestError(
    'Idempotency-Key must be 1 to 255 visible ASCII characters without spaces',
  );
}

function toFingerprint(request: object): string {
  const entries = Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}

/** Claims the key, after waiting for other requests that hold it. `false` if it has a result already. */
async function claim(tx: Database, { organizationId, key, request }: Idempotency) {
  const fingerprint = toFingerprint(request);
  const claimed = await tx
    .insertInto('idempotency_keys')
    .values({ organization_id: organizationId, key, fingerprint })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'key'])
        .doUpdateSet({ fingerprint, answer: null, created_at: sql`now()` })
        .where('idempotency_keys.created_at', '<', sql<Date>`now() - interval '24 hours'`),
    )
    .returning('key')
    .executeTakeFirst();
  return claimed !== undefined;
}

function row(tx: Database, { organizationId, key }: Idempotency) {
  return tx
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'answer'])
    .where('organization_id', '=', organizationId)
    .where('key', '=', key);
}

async function storedAnswer(tx: Database, idempotency: Idempotency): Promise<object> {
  const { fingerprint, answer } = await row(tx, idempotency).executeTakeFirstOrThrow();
  if (fingerprint === toFingerprint(idempotency.request) && answer) return answer;
  throw keyReused(422);
}

/**
 * Does something once per key, in one transaction with the key itself. A simultaneous repetition
 * waits and gets the same result; a failure stores no key. Keys are kept for 24 hours.
 * @throws {UnprocessableEntityError} if the key came with another body before
 */
export async function once<Answer extends object>(
  tx: Database,
  idempotency: Idempotency,
  act: () => Promise<Answer>,
): Promise<Answer> {
  if (!(await claim(tx, idempotency))) return (await storedAnswer(tx, idempotency)) as Answer;
  const answer = await act();
  const keep = tx
    .updateTable('idempotency_keys')
    .set({ answer: JSON.stringify(answer) })
    .where('organization_id', '=', idempotency.organizationId)
    .where('key', '=', idempotency.key);
  // It is done: a client that has left and asks again must not do it twice.
  await evenIfClientLeft(() => keep.execute());
  return answer;
}
