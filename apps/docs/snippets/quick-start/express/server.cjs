const { NotFoundError } = require('@error-contract/core');
const { errorContract, validate } = require('@error-contract/express');
const express = require('express');
const { z } = require('zod');

const app = express();
errorContract(app);

app.get('/agents/:id', () => {
  throw new NotFoundError('Agent not found');
});

const agent = z.object({ name: z.string().min(1) });

app.post('/agents', express.json(), validate({ body: agent }), (req, res) => {
  res.status(201).json({ id: 'agt_1', ...req.validated.body });
});

app.listen(process.env.PORT ?? 3000);
