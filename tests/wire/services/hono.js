import { errorContract, validate } from '@error-contract/fetch/hono';
import { answers, prepared } from './answers.js';
import { nestedRoutes, routes, watched } from './fetch-answers.js';
import { recordConsole } from './fetch-console.js';
import { fetchServer } from './fetch-server.js';
import { parsers, quotingRoutes, validatedRoutes } from './schemas.js';
import { raise, reject } from './throwables.js';

const askedOf = (c) => ({ request: c.req.raw, params: c.req.param(), env: c.env });

function mountRoutes(app, list) {
  for (const [method, path, handle] of list) app.on(method, path, (c) => handle(askedOf(c)));
  return app;
}

function setAll(c, headers) {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
}

function mountPrepared(app) {
  app.get('/prepared/:name', (c) => {
    c.status(206);
    setAll(c, prepared);
    raise(c.req.param('name'), { request: c.req.raw });
  });
  app.get('/challenged/:name', (c) => {
    setAll(c, { 'WWW-Authenticate': 'Basic realm="x"', 'Retry-After': '99' });
    raise(c.req.param('name'), { request: c.req.raw });
  });
  app.get('/status-first/:name', (c) => {
    c.status(404);
    raise(c.req.param('name'), { request: c.req.raw });
  });
  app.get('/by-context/:name', (c) => {
    const { status, body, headers } = answers.get(c.req.param('name'));
    return c.body(body, status, headers);
  });
}

function mountBodies(app) {
  app.post('/echo', validate({ body: passing }, { limit: 1_024 }), (c) =>
    c.json(c.req.valid('json')),
  );
  app.post(
    '/upload',
    async (c, next) => {
      watched(c);
      await next();
    },
    validate({ body: passing }, { limit: 10_240 }),
    (c) => c.json({}),
  );
}

/** A schema that takes everything. */
const passing = { '~standard': { version: 1, vendor: 'own', validate: (value) => ({ value }) } };

const targets = { body: 'json', query: 'query', params: 'param', headers: 'header' };

function mountValidated(app) {
  for (const { method, path, parts, answer } of validatedRoutes) {
    app[method](path, validate(parts), (c) => {
      const names = Object.keys(parts).map((name) => [name, c.req.valid(targets[name])]);
      return c.json({ parsed: answer(Object.fromEntries(names)) });
    });
  }
  for (const [method, path, parse] of quotingRoutes) {
    app[method](path, async ({ req }) => {
      const body = method === 'post' ? await req.json() : undefined;
      return parse({ params: req.param(), query: req.query(), headers: req.header(), body });
    });
  }
  app.get('/parse/:library', (c) => parsers.get(c.req.param('library'))());
}

export async function load(moduleName) {
  const { Hono } = await import(moduleName);
  recordConsole();
  return (options, variant) => {
    const app = mountRoutes(new Hono(), routes);
    if (options) errorContract(app, options);
    mountPrepared(app);
    mountBodies(app);
    mountValidated(app);
    const handled = new Hono().onError((_error, c) => c.text('Handled', 409));
    handled.get('/:name', (c) => reject(c.req.param('name'), { request: c.req.raw }));
    app.route('/handled', handled);
    app.route('/router', mountRoutes(new Hono(), nestedRoutes));
    mountRoutes(app.basePath('/sub'), nestedRoutes);
    return fetchServer(variant, app.fetch, options);
  };
}
