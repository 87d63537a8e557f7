const bodyParser = require('body-parser');
const cors = require('cors');
const createError = require('http-errors');
const express = require('express');
const things = require('./things');

// Express 4 does not support promises, so this wraps every async handler.
const wrap = (handler) => (req, res, next) => Promise.resolve(handler(req, res, next)).catch(next);

const app = express();

app.use(cors());
app.use(bodyParser.json());

app.use('/things', (req, res, next) => {
  if (req.get('authorization') !== 'Bearer demo:secret-of-demo') {
    return res.status(401).json({ success: false, error: 'Invalid API key' });
  }
  next();
});

app.get('/things', (_req, res) => res.json({ success: true, data: [] }));

app.post(
  '/things',
  wrap(async (req, res) => {
    if (!req.body || typeof req.body.name !== 'string') throw createError(400, 'name is required');
    res.status(201).json({ success: true, data: await things.create(req.body) });
  }),
);

app.get(
  '/things/boom',
  wrap(async (_req, res) => res.json(await things.breakDown())),
);

app.get(
  '/things/:id',
  wrap(async (req, res) => {
    const thing = await things.find(req.params.id);
    if (!thing) throw createError(404, 'Thing not found');
    res.json({ success: true, data: thing });
  }),
);

// <own errors>
app.use((_req, _res, next) => next(createError(404)));

app.use((err, _req, res, _next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err.stack);
  res.status(status).json({ success: false, error: err.message, stack: err.stack });
});
// </own errors>

const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
