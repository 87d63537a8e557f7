import type { Selectable } from 'kysely';
import type { Scope } from '../admission/required-scope.ts';
import { grantScopes } from '../admission/scopes.ts';
import { assertConditions, type Conditions } from '../http/conditions.ts';
import type { ListQuery } from '../schema/list-query.ts';
import type { Database } from '../store/database.ts';
import type { Deleted } from '../store/deleted.ts';
import { createId, isId } from '../store/ids.ts';
import { type Page, readPage } from '../store/page.ts';
import type { ApiKeysTable } from '../store/tables.ts';
import { apiKeyMissing } from './api-key-errors.ts';
import type { ApiKeyInput } from './api-key-schemas.ts';
import { createSecret, toSecretHash } from './secret.ts';

/** An API key as lists show it. */
export interface ApiKey {
  id: string;
  name: string;
  scopes: readonly Scope[];
  expires_at: string | null;
  created_at: string;
}

/** An API key as it is shown once, when it is created. `Bearer id:secret` is what clients send. */
export interface NewApiKey extends ApiKey {
  secret: string;
  api_key: string;
}

function toApiKey(row: Selectable<ApiKeysTable>): ApiKey {
  const { id, name, scopes, expires_at, created_at } = row;
  return {
    id,
    name,
    scopes,
    expires_at: expires_at?.toISOString() ?? null,
    created_at: created_at.toISOString(),
  };
}

async function create(
  db: Database,
  organizationId: string,
  { name, expires_at, scopes }: ApiKeyInput,
  granted: readonly Scope[],
): Promise<NewApiKey> {
  const secret = createSecret();
  const values = {
    id: createId('key'),
    organization_id: organizationId,
    name,
    scopes: grantScopes(granted, scopes),
    expires_at: expires_at ?? null,
    secret_hash: toSecretHash(secret),
  };
  const insert = db.insertInto('api_keys').values(values).returningAll();
  const row = await insert.executeTakeFirstOrThrow();
  return { ...toApiKey(row), secret, api_key: `${row.id}:${secret}` };
}

function owned(db: Database, organizationId: string) {
  return db
    .selectFrom('api_keys')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('revoked_at', 'is', null);
}

function revoke(
  db: Database,
  organizationId: string,
  id: string,
  conditions: Conditions,
): Promise<Deleted> {
  return db.transaction().execute(async (tx) => {
    const own = owned(tx, organizationId).where('id', '=', isId(id) ? id : '');
    const row = await own.forUpdate().executeTakeFirst();
    if (!row) throw apiKeyMissing(404);
    assertConditions(conditions, toApiKey(row));
    const update = tx.updateTable('api_keys').set({ revoked_at: new Date() });
    await update.where('id', '=', row.id).execute();
    return { id: row.id, deleted: true };
  });
}

/** The API keys of an organization. */
export interface ApiKeys {
  /** Creates a key. `granted` are the scopes of the key that asks: 403 for more than these. */
  create(organizationId: string, input: ApiKeyInput, granted: readonly Scope[]): Promise<NewApiKey>;
  list(organizationId: string, query: ListQuery): Promise<Page<ApiKey>>;
  /** Revokes a key: from then on it is refused. 412 if the conditions do not hold. */
  delete(organizationId: string, id: string, conditions?: Conditions): Promise<Deleted>;
}

/** Creates the service of {@link ApiKeys}. */
export function createApiKeys(db: Database): ApiKeys {
  return {
    create: (organizationId, input, granted) => create(db, organizationId, input, granted),
    list: (organizationId, query) => readPage(owned(db, organizationId), query, toApiKey),
    delete: (organizationId, id, conditions = {}) => revoke(db, organizationId, id, conditions),
  };
}
