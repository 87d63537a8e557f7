'use strict';

// What a framework exports, so that every app it makes has the contract with its defaults.

const installed = {
  express: (app) => require('@error-contract/express').errorContract(app),
  fastify: (app) => void app.register(require('@error-contract/fastify').errorContract),
  koa: (app) => require('@error-contract/koa').errorContract(app),
};

exports.addContract = (name, framework) => {
  const add = (app) => {
    installed[name](app);
    return app;
  };
  const replaced = new Proxy(framework, {
    apply: (target, self, args) => add(Reflect.apply(target, self, args)),
    construct: (target, args, newTarget) => add(Reflect.construct(target, args, newTarget)),
  });
  for (const key of Object.getOwnPropertyNames(framework)) {
    if (framework[key] === framework) Object.defineProperty(framework, key, { value: replaced });
  }
  return replaced;
};
