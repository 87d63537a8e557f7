import type Koa from 'koa';

/** Whether an app is one of Koa 2, which has rules that Koa 3 has given up. */
export function isKoa2(app: Koa): boolean {
  // Koa 3 has it as an option.
  return !('compose' in app);
}
