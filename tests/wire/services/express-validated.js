import { validate } from '@error-contract/express';
import { parsers, quotingRoutes, validatedRoutes } from './schemas.js';

/** Routes whose requests `validate` checks, or whose handlers parse by themselves. */
export function expressValidated(app, express) {
  for (const { method, path, parts, answer } of validatedRoutes) {
    app[method](path, express.json(), validate(parts), (req, res) => {
      res.json({ parsed: answer(req.validated) });
    });
  }
  for (const [method, path, parse] of quotingRoutes) {
    app[method](path, express.json(), (req) => parse(req));
  }
  app.get('/parse/:library', (req) => parsers.get(req.params.library)());
}
