import cookieParser from 'cookie-parser';
import { doubleCsrf } from 'csrf-csrf';
import csurf from 'csurf';
import passport from 'passport';
import { BasicStrategy } from 'passport-http';
import { Strategy as BearerStrategy } from 'passport-http-bearer';

const user = { id: 1 };

/** A strategy with one fixed action. */
class Custom extends passport.Strategy {
  constructor(name, act) {
    super();
    this.name = name;
    this.act = act;
  }

  authenticate() {
    this.act(this);
  }
}

function createPassport() {
  const authority = new passport.Passport();
  authority.use(
    new BasicStrategy({ realm: 'Agents' }, (_name, password, done) =>
      done(null, password === 'right' && user),
    ),
  );
  authority.use(
    new BearerStrategy({ realm: 'Agents' }, (token, done) => done(null, token === 'right' && user)),
  );
  authority.use(new Custom('bare', (strategy) => strategy.fail()));
  authority.use(new Custom('forbidden', (strategy) => strategy.fail({ message: 'No' }, 403)));
  authority.use(new Custom('failing', (strategy) => strategy.error(new Error('secret'))));
  return authority;
}

export function mountPassport(app) {
  const authority = createPassport();
  const session = false;
  const respond = (req, res) => res.json({ user: req.user.id });
  for (const name of ['basic', 'bearer', 'bare', 'forbidden', 'failing']) {
    app.get(`/${name}`, authority.authenticate(name, { session }), respond);
  }
  app.get('/several', authority.authenticate(['basic', 'bearer'], { session }), respond);
  app.get('/thrown', authority.authenticate('basic', { session, failWithError: true }), respond);
}

export function mountCsurf(app) {
  app.use(cookieParser(), csurf({ cookie: true }));
  app.post('/form', (_req, res) => res.json({ a: 1 }));
}

export function mountCsrfCsrf(app) {
  const { doubleCsrfProtection } = doubleCsrf({
    getSecret: () => 'a secret of the test',
    getSessionIdentifier: () => 'session',
  });
  app.use(cookieParser(), doubleCsrfProtection);
  app.post('/form', (_req, res) => res.json({ a: 1 }));
}
