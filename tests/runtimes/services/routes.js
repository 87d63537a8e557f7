import { NotFoundError } from '@error-contract/core';
import { readJson } from '@error-contract/fetch';

/** A stream that fails before its first byte, or after it. */
function failing(...pieces) {
  const left = pieces.map((piece) => new TextEncoder().encode(piece));
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve));
      const piece = left.shift();
      if (piece) controller.enqueue(piece);
      else controller.error(new Error('secret'));
    },
  });
}

const routes = {
  '/ours': () => Promise.reject(new NotFoundError('No agent')),
  '/bug': () => Promise.reject(new Error('secret')),
  '/null': () => Promise.reject(null),
  '/answer': () => Response.json({ error: 'taken' }, { status: 409 }),
  '/thrown': () => Promise.reject(new Response('taken', { status: 409 })),
  '/redirect': () =>
    Promise.reject(new Response(null, { status: 302, headers: { Location: '/' } })),
  '/early': () => new Response(failing()),
  '/late': () => new Response(failing('partial')),
  '/json': async (request) => Response.json(await request.json()),
  '/read': async (request) => Response.json(await readJson(request, { limit: 100 })),
  '/error': () => Response.error(),
  '/success': () => new Response('fine'),
};

/** What each recipe serves. */
export function route(request) {
  const found = routes[new URL(request.url).pathname];
  if (!found) throw new NotFoundError('Route not found');
  return found(request);
}
