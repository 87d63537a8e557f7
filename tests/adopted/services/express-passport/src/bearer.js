import { Strategy } from 'passport-http-bearer';

export const bearer = (store) =>
  new Strategy((token, done) => {
    const client = store.tokens.get(token);
    return client ? done(null, client) : done(null, false);
  });
