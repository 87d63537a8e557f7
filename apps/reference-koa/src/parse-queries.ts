import { parseQuery } from '@error-contract/telephony';
import type Koa from 'koa';
import type { AppState } from './state.ts';

/** Parses queries as the other apps do. Koa's own parser leaves out a second question mark. */
export function parseQueries(app: Koa<AppState>): void {
  Object.defineProperty(app.request, 'query', {
    get(this: Koa.Request) {
      return parseQuery(this.querystring);
    },
  });
}
