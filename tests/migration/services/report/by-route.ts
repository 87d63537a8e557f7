import { errorContract } from '@error-contract/express';
import express from 'express';

const app = express();
// <modes>
errorContract(app, {
  responses: ({ req }) => (req?.path.startsWith('/v2/') ? 'rewrite' : 'report'),
});
// </modes>

for (const version of ['v1', 'v2']) {
  app.get(`/${version}/agents/:id`, (_req, res) => {
    res.status(404).json({ error: 'No such agent' });
  });
}

export const start = () => app.listen(0, '127.0.0.1');
