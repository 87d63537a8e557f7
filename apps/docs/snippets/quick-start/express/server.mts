import { NotFoundError } from '@error-contract/core';
import { errorContract, validate } from '@error-contract/express';
import express from 'express';
import { z } from 'zod';

const app = express();
errorContract(app);

app.get('/agents/:id', () => {
  throw new NotFoundError('Agent not found');
});

const agent = z.object({ name: z.string().min(1) });

app.post('/agents', express.json(), validate({ body: agent }), (req, res) => {
  const name: string = req.validated.body.name; // typed by the schema
  res.status(201).json({ id: 'agt_1', name });
});

app.listen(process.env.PORT ?? 3000);
