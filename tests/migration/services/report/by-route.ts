import { errorContract } from '@error-contract/express';
import express from 'express';

const app = express();
// <modes>
errorContract(app, {
  responses: ({ req }) => (req?.path.startsWith('/v2/') ? 'rewrite' : 'report'),
});
// </modes>

for (const version of ['v1', 'v2']) {
  const router = express.Router();
  router.get('/agents/:id', (_req, res) => {
    res.status(404).json({ error: 'No such agent' });
  });
  app.use(`/${version}`, router);
}

export const start = () => app.listen(0, '127.0.0.1');
