import { host, impatient } from '../things.js';
import { createApp } from './express-app.js';

export function start() {
  const app = createApp();
  app.use((err, _req, res, _next) => {
    res.status(err.status || 500).json({ error: err.message });
  });
  return impatient(app.listen(0, host));
}
