import { errorContract } from '@error-contract/express';
import { celebrate, Joi, Segments } from 'celebrate';
import express from 'express';

// <app>
const app = express();
errorContract(app); // instead of errors()
app.use(express.json());

const agent = Joi.object({ name: Joi.string().required(), age: Joi.number().integer() });

app.post('/agents', celebrate({ [Segments.BODY]: agent }, { abortEarly: false }), (_req, res) => {
  res.status(201).end();
});
// </app>

export const start = () => app.listen(0, '127.0.0.1');
