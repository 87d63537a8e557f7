import { host, impatient } from '../things.js';
import { createApp } from './express-app.js';

export function start() {
  return impatient(createApp().listen(0, host));
}
