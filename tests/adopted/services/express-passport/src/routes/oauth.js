import { Router, urlencoded } from 'express';
import { rateLimit } from 'express-rate-limit';

/** The client credentials grant of RFC 6749, whose clients read `error` and `error_description`. */
export function oauth({ tokens }) {
  const router = Router();
  router.use(
    rateLimit({ windowMs: 60_000, limit: 100, standardHeaders: true, legacyHeaders: false }),
  );
  router.post('/token', urlencoded({ extended: false }), (req, res) => {
    const { grant_type, client_secret } = req.body ?? {};
    if (grant_type !== 'client_credentials') {
      return res.status(400).json({ error: 'unsupported_grant_type' });
    }
    if (client_secret !== 's3cret') {
      const error_description = 'The client is unknown, or its secret is wrong';
      return res.status(401).json({ error: 'invalid_client', error_description });
    }
    tokens.set('issued', { id: 'issued' });
    res.json({ access_token: 'issued', token_type: 'Bearer', expires_in: 3600 });
  });
  return router;
}
