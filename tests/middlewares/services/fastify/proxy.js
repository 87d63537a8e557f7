import httpProxy from '@fastify/http-proxy';
import replyFrom from '@fastify/reply-from';

export async function mountReplyFrom(app, { upstream }) {
  await app.register(replyFrom, { disableRequestLogging: true });
  const forward = (path, target, options) =>
    app.get(`${path}/*`, (request, reply) =>
      reply.from(`${target}/${request.params['*']}`, options),
    );
  forward('/up', upstream.up);
  forward('/down', upstream.down);
  forward('/odd', upstream.odd);
  forward('/impatient', upstream.up, { timeout: 50 });
}

export async function mountHttpProxy(app, { upstream }) {
  await app.register(httpProxy, { upstream: upstream.up, prefix: '/up' });
  await app.register(httpProxy, { upstream: upstream.down, prefix: '/down' });
  await app.register(httpProxy, { upstream: upstream.odd, prefix: '/odd' });
  await app.register(httpProxy, {
    upstream: upstream.up,
    prefix: '/impatient',
    http: { requestOptions: { timeout: 50 } },
  });
}

/** A gateway that passes on the answers of its upstream. */
export async function mountGateway(app, { upstream }) {
  await app.register(httpProxy, { upstream: upstream.up, prefix: '/gateway' });
  await app.register(httpProxy, { upstream: upstream.up, prefix: '/up' });
}

export const gatewayOptions = {
  responses: ({ request }) => (request?.url.startsWith('/gateway/') ? 'keep' : 'rewrite'),
};
