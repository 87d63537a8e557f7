import { NotFoundError } from '@error-contract/core';
import { errorContract, readJson, validate } from '@error-contract/fetch';
import { nestedRoutes, routes, watched } from './fetch-answers.js';
import { recordConsole } from './fetch-console.js';
import { fetchServer } from './fetch-server.js';
import { parsers, quotingRoutes, validatedRoutes } from './schemas.js';

const echo = async ({ request }) => Response.json(await readJson(request, { limit: 1_024 }));

async function upload(asked) {
  watched(asked);
  await readJson(asked.request, { limit: 10_240 });
  return Response.json({});
}

const queryOf = ({ url }) => Object.fromEntries(new URL(url).searchParams);

async function parsed(parse, { request, params }) {
  const body = request.method === 'POST' ? await request.json() : undefined;
  const headers = Object.fromEntries(request.headers);
  return parse({ params, query: queryOf(request), headers, body });
}

const all = [
  ...routes,
  ...['/sub', '/router'].flatMap((place) =>
    nestedRoutes.map(([method, path, handle]) => [method, `${place}${path}`, handle]),
  ),
  ['POST', '/echo', echo],
  ['POST', '/upload', upload],
  ['GET', '/parse/:library', ({ params }) => parsers.get(params.library)()],
  ...validatedRoutes.map(({ method, path, parts, answer }) => [
    method.toUpperCase(),
    path,
    async ({ request, params }) =>
      Response.json({ parsed: answer(await validate(request, parts, { params })) }),
  ]),
  ...quotingRoutes.map(([method, path, parse]) => [
    method.toUpperCase(),
    path,
    (asked) => parsed(parse, asked),
  ]),
].map(([method, path, handle]) => [method, path.split('/'), handle]);

function paramsOf(pattern, path) {
  if (pattern.length !== path.length) return undefined;
  const fits = pattern.every((part, i) => part.startsWith(':') || part === path[i]);
  if (!fits) return undefined;
  const named = pattern.map((part, i) => [part.slice(1), path[i], part.startsWith(':')]);
  const found = named.filter(([, , isParam]) => isParam);
  return Object.fromEntries(found.map(([name, value]) => [name, decodeURIComponent(value)]));
}

/** A handler of no framework: it finds its routes by hand. */
function handle(request, env) {
  const path = new URL(request.url).pathname.split('/');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  for (const [taken, pattern, answer] of all) {
    const params = taken === method ? paramsOf(pattern, path) : undefined;
    if (params) return answer({ request, params, env });
  }
  throw new NotFoundError('Route not found');
}

export async function load() {
  recordConsole();
  return (options, variant) => {
    const fetch = options ? errorContract(handle, options) : handle;
    return fetchServer(variant, fetch, options);
  };
}
