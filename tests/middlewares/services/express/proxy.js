import { createProxyMiddleware } from 'http-proxy-middleware';

const to = (target, options) => createProxyMiddleware({ target, changeOrigin: true, ...options });

export function mountProxy(app, { upstream }) {
  app.use('/up', to(upstream.up));
  app.use('/down', to(upstream.down));
  app.use('/odd', to(upstream.odd));
  app.use('/impatient', to(upstream.up, { proxyTimeout: 50 }));
}

/** A gateway that passes on the answers of its upstream. */
export function mountGateway(app, { upstream }) {
  app.use('/gateway', to(upstream.up));
  app.use('/up', to(upstream.up));
}

export const gatewayOptions = {
  responses: ({ req }) => (req.originalUrl.startsWith('/gateway/') ? 'keep' : 'rewrite'),
};
