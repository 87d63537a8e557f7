import express from 'express';
import createError from 'http-errors';
import { z } from 'zod';
import { thing } from '../schema.js';
import { boom, spend } from '../things.js';

function admit(req, res, next) {
  const spent = spend(req.get('authorization'));
  if (!spent) throw createError(401, 'The API key is missing or wrong');
  res.set(spent.headers);
  if (spent.isOver) throw createError(429, 'Slow down');
  next();
}

function create(req, res) {
  const { error, data } = thing.safeParse(req.body);
  if (error) throw createError(400, z.prettifyError(error));
  if (data.name === 'taken') throw createError(409, 'The name is taken');
  if (data.name === 'deleted') throw createError(422, 'The thing was deleted');
  res.status(201).json({ id: 'thing_1' });
}

function refuse(_req, res) {
  res.set('Allow', 'GET, POST');
  throw createError(405);
}

/** The routes, as people write them with http-errors. */
export function createApp() {
  const app = express();
  app.use(express.json());
  app.use('/things', admit);
  app
    .route('/things')
    .get((_req, res) => res.json({ data: [] }))
    .post(create)
    .all(refuse);
  app.get('/things/boom', boom);
  app.get('/things/down', () => {
    throw createError(503, 'The database is down');
  });
  app.get('/things/:id', () => {
    throw createError(404, 'Thing not found');
  });
  return app;
}
