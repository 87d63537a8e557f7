import type { Selectable } from 'kysely';
import { assertConditions, type Conditions } from '../http/conditions.ts';
import type { ListQuery } from '../schema/list-query.ts';
import type { Database } from '../store/database.ts';
import type { Deleted } from '../store/deleted.ts';
import { createId, isId } from '../store/ids.ts';
import { type Page, readPage } from '../store/page.ts';
import type { PhoneNumbersTable, Provider } from '../store/tables.ts';
import { phoneNumberMissing } from './phone-number-errors.ts';
import type { PhoneNumberInput } from './phone-number-schemas.ts';

/** A number that an organization calls from. */
export interface PhoneNumber {
  id: string;
  phone_number: string;
  provider: Provider;
  created_at: string;
}

function toPhoneNumber(row: Selectable<PhoneNumbersTable>): PhoneNumber {
  const { id, phone_number, provider, created_at } = row;
  return { id, phone_number, provider, created_at: created_at.toISOString() };
}

function owned(db: Database, organizationId: string) {
  return db
    .selectFrom('phone_numbers')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('deleted_at', 'is', null);
}

async function create(
  db: Database,
  organizationId: string,
  input: PhoneNumberInput,
): Promise<PhoneNumber> {
  const values = { id: createId('pn'), organization_id: organizationId, ...input };
  const insert = db.insertInto('phone_numbers').values(values).returningAll();
  return toPhoneNumber(await insert.executeTakeFirstOrThrow());
}

async function get(
  db: Database,
  organizationId: string,
  id: string,
  lock?: 'update',
): Promise<PhoneNumber> {
  const row = await owned(db, organizationId)
    .where('id', '=', isId(id) ? id : '')
    .$if(lock === 'update', (number) => number.forUpdate())
    .executeTakeFirst();
  if (!row) throw phoneNumberMissing(404);
  return toPhoneNumber(row);
}

function softDelete(
  db: Database,
  organizationId: string,
  id: string,
  conditions: Conditions,
): Promise<Deleted> {
  return db.transaction().execute(async (tx) => {
    const number = await get(tx, organizationId, id, 'update');
    assertConditions(conditions, number);
    const deletion = tx.updateTable('phone_numbers').set({ deleted_at: new Date() });
    await deletion.where('id', '=', number.id).execute();
    return { id: number.id, deleted: true };
  });
}

/** The phone numbers of an organization. A method that takes conditions throws a 412 if they do not hold. */
export interface PhoneNumbers {
  create(organizationId: string, input: PhoneNumberInput): Promise<PhoneNumber>;
  list(organizationId: string, query: ListQuery): Promise<Page<PhoneNumber>>;
  get(organizationId: string, id: string): Promise<PhoneNumber>;
  /** Deletes softly: agents still refer to the number, and are refused when they call. */
  delete(organizationId: string, id: string, conditions?: Conditions): Promise<Deleted>;
}

/** Creates the service of {@link PhoneNumbers}. */
export function createPhoneNumbers(db: Database): PhoneNumbers {
  return {
    create: (organizationId, input) => create(db, organizationId, input),
    list: (organizationId, query) => readPage(owned(db, organizationId), query, toPhoneNumber),
    get: (organizationId, id) => get(db, organizationId, id),
    delete: (organizationId, id, conditions = {}) => softDelete(db, organizationId, id, conditions),
  };
}
