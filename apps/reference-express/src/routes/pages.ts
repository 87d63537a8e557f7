import { hasPage, pages } from '@error-contract/telephony';
import { Router } from 'express';

/** Routes of `/openapi.json` and `/docs`: no key, no limit. */
export function pageRoutes(): Router {
  const router = Router();
  for (const page of pages) {
    router.get(page.path, (req, res) => {
      res.set(page.headers);
      if (hasPage(page, req.headers)) res.status(304).end();
      else res.send(page.body);
    });
  }
  return router;
}
