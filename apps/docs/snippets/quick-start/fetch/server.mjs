import { NotFoundError } from '@error-contract/core';
import { errorContract, validate } from '@error-contract/fetch';
import { guardServer } from '@error-contract/fetch/node';
import { serve } from '@hono/node-server';
import { z } from 'zod';

const agent = z.object({ name: z.string().min(1) });

const handler = errorContract(async (request) => {
  const { pathname } = new URL(request.url);
  if (request.method === 'POST' && pathname === '/agents') {
    const { body } = await validate(request, { body: agent });
    return Response.json({ id: 'agt_1', name: body.name }, { status: 201 });
  }
  if (pathname.startsWith('/agents/')) throw new NotFoundError('Agent not found');
  throw new NotFoundError('Route not found');
});

const server = serve({ fetch: handler, port: Number(process.env.PORT ?? 3000) });
guardServer(server); // what never reaches the handler: bytes that are not HTTP, oversized headers
