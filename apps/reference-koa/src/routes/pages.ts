import { hasPage, pages } from '@error-contract/telephony';
import Router from '@koa/router';
import type { AppState } from '../state.ts';

/** Routes of `/openapi.json` and `/docs`: no key, no limit. */
export function pageRoutes(): Router<AppState> {
  const router = new Router<AppState>();
  for (const page of pages) {
    router.get(page.path, (ctx) => {
      ctx.set(page.headers);
      if (hasPage(page, ctx.headers)) ctx.status = 304;
      else ctx.body = page.body;
    });
  }
  return router;
}
