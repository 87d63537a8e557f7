import { celebrate, errors, Joi } from 'celebrate';
import { middleware as validator } from 'express-openapi-validator';
import multer from 'multer';

export function mountMulter(app) {
  const upload = multer({ limits: { fileSize: 20, files: 1, fields: 2, fieldSize: 20 } });
  app.post('/single', upload.single('file'), (req, res) => res.json({ size: req.file?.size }));
  app.post('/none', upload.none(), (_req, res) => res.json({ a: 1 }));
}

const body = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: { name: { type: 'string', minLength: 2 }, age: { type: 'integer' } },
};

const apiSpec = {
  openapi: '3.0.3',
  info: { title: 'Agents', version: '1.0.0' },
  paths: {
    '/agents': {
      get: {
        parameters: [{ in: 'query', name: 'limit', required: true, schema: { type: 'integer' } }],
        responses: {
          200: { description: 'Fine', content: { 'application/json': { schema: {} } } },
        },
      },
      post: {
        requestBody: { required: true, content: { 'application/json': { schema: body } } },
        responses: {
          201: { description: 'Created', content: { 'application/json': { schema: body } } },
        },
      },
    },
    '/secured': {
      get: { security: [{ bearer: [] }], responses: { 200: { description: 'Fine' } } },
    },
  },
  components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
};

export function mountOpenApi(app, { express }) {
  app.use(express.json());
  app.use(
    validator({
      apiSpec,
      validateRequests: { allErrors: true },
      validateResponses: true,
      ignorePaths: /^\/usual$/,
    }),
  );
  app.get('/agents', (_req, res) => res.json({ a: 1 }));
  app.post('/agents', (req, res) => {
    res.status(201).json(req.body.name === 'wrong' ? { age: 'secret' } : req.body);
  });
}

const agent = Joi.object({ name: Joi.string().min(2).required(), age: Joi.number().integer() });

function mountAgents(app, express) {
  app.use(express.json());
  const opts = { abortEarly: false };
  app.post('/agents', celebrate({ body: agent }, opts), (req, res) => res.json(req.body));
}

/** Mounts celebrate with its own error handler, which answers by itself. */
export function mountCelebrate(app, { express }) {
  mountAgents(app, express);
  app.use(errors());
}

export function mountCelebrateAlone(app, { express }) {
  mountAgents(app, express);
}
