import { createHmac, timingSafeEqual } from 'node:crypto';
import { Router, raw } from 'express';

const sign = (body) => createHmac('sha256', 'hook').update(body).digest('hex');

/** The sender shows the text of a failure to its users, and sends again after a 5xx. */
export function webhooks(store) {
  const router = Router();
  router.post('/payments', raw({ type: 'application/json' }), (req, res) => {
    const signature = Buffer.from(req.get('x-signature') ?? '');
    const expected = Buffer.from(sign(req.body));
    if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) {
      return res.status(400).type('text').send('Webhook Error: signature does not match');
    }
    store.payments.push(JSON.parse(req.body));
    res.status(204).end();
  });
  return router;
}

export { sign };
