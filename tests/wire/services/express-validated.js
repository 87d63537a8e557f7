import { validate } from '@error-contract/express';
import { parsers, validatedRoutes } from './schemas.js';

/** Routes whose requests `validate` checks, or whose handlers parse by themselves. */
export function expressValidated(app, express) {
  for (const { method, path, parts, answer } of validatedRoutes) {
    app[method](path, express.json(), validate(parts), (req, res) => {
      res.json({ parsed: answer(req.validated) });
    });
  }
  app.get('/parse/:library', (req) => parsers.get(req.params.library)());
}
