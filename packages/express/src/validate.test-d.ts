import express, { type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { type ValidatedRequest, validate } from './validate.ts';

const app = express();
const agent = z.object({ name: z.string(), calls: z.coerce.number() });
const page = z.object({ page: z.coerce.number() });
declare const authenticate: RequestHandler;

// The handler after it sees the parsed types, and the path's parameters as before.
app.post('/agents/:id', validate({ body: agent, query: page }), (req, res) => {
  const parsed: { name: string; calls: number } = req.validated.body;
  const number: number = req.validated.query.page;
  const id: string = req.params.id;
  // @ts-expect-error - a field that the schema does not have
  req.validated.body.colour;
  // @ts-expect-error - a part without a schema
  req.validated.headers;
  // @ts-expect-error - the parsed type, not the received one
  const text: string = req.validated.body.calls;
  res.json({ parsed, number, id, text });
});

Router().post('/', validate({ body: agent }), async (req, res) => {
  res.json(req.validated.body.name.length);
});

app.use(validate({ body: agent }), (req, res) => {
  res.json(req.validated.body.name.length);
});

// Beside other middlewares, and for handlers declared apart, the request is named.
const schemas = { body: agent };
function create(req: ValidatedRequest<typeof schemas>, res: Response): void {
  res.json(req.validated.body.name.length);
}
app.post('/agents', authenticate, validate(schemas), create);
app.post(
  '/agents',
  authenticate,
  validate(schemas),
  (req: ValidatedRequest<typeof schemas>, res) => {
    // @ts-expect-error - a field that the schema does not have
    req.validated.body.colour;
    res.json(req.validated.body.name.length);
  },
);

// Routes without it are as they were, and have nothing to read.
app.get('/health', authenticate, (req, res) => {
  // @ts-expect-error - nothing was validated
  req.validated.body;
  res.json(req.originalUrl);
});

// @ts-expect-error - no part of a request
validate({ querystring: page });

// A body parser is no handler of Express to TypeScript, and does not stand in the way.
app.post('/agents', express.json(), validate({ body: agent }), (req, res) => {
  res.status(201).json(req.validated.body.name.length);
});
