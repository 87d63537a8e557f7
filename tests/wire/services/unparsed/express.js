import { errorContract, validate } from '@error-contract/express';
import { z } from 'zod';

const body = z.object({ name: z.string() });

/** An app of which one route has a parser. */
export function create(express) {
  const app = express();
  errorContract(app, { onError() {} });
  app.set('env', 'production');
  app.post('/validated', validate({ body }), (_req, res) => void res.end());
  app.post('/thrown', (req) => void body.parse(req.body));
  app.post('/read', (req) => req.body.name);
  app.post('/parsed', express.json(), validate({ body }), (_req, res) => void res.end());
  return app;
}
