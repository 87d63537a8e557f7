import { celebrate, Joi, Segments } from 'celebrate';
import { Router } from 'express';
import createError from 'http-errors';
import { AppError } from '../app-error.js';

const order = celebrate(
  {
    [Segments.BODY]: Joi.object({
      item: Joi.string().required(),
      count: Joi.number().integer().min(1).required(),
    }).required(),
  },
  { abortEarly: false },
);
const page = celebrate({ [Segments.QUERY]: { page: Joi.number().min(1).default(1) } });

export function orders({ orders: all, ...store }) {
  const router = Router();
  router.get('/', page, (_req, res) => {
    res.set('X-Total-Count', String(all.size)).json([...all.values()]);
  });
  router.post('/', order, async (req, res) => {
    if (req.body.item === 'moon') throw new AppError(422, 'The moon is not for sale');
    const id = String(all.size + 1);
    all.set(id, { id, ...req.body, state: 'open' });
    store.live?.emit('order', id);
    res.status(201).location(`/api/v2/orders/${id}`).json(all.get(id));
  });
  router.get('/:id', async (req, res) => {
    const found = all.get(req.params.id);
    if (!found) throw createError(404, 'No such order');
    res.json(found);
  });
  router.post('/:id/cancel', async (req, res) => {
    const found = all.get(req.params.id);
    if (found.state !== 'open') throw createError.Conflict('The order is not open');
    found.state = 'cancelled';
    res.json(found);
  });
  return router;
}
