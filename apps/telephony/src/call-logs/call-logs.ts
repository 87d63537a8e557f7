import type { ListQuery } from '../schema/list-query.ts';
import type { Database } from '../store/database.ts';
import { type Page, readPage } from '../store/page.ts';
import { type CallLog, toCallLog } from './call-log.ts';

/** The call logs of an organization. */
export interface CallLogs {
  list(organizationId: string, query: ListQuery): Promise<Page<CallLog>>;
}

/** Creates the service of {@link CallLogs}. */
export function createCallLogs(db: Database): CallLogs {
  return {
    list: (organizationId, query) => {
      const owned = db.selectFrom('call_logs').where('organization_id', '=', organizationId);
      return readPage(owned.selectAll(), query, toCallLog);
    },
  };
}
