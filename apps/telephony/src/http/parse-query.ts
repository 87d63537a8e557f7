import { type ParsedUrlQuery, parse } from 'node:querystring';

/** Parses a query as Koa does: without the limit of 1,000 parameters, behind which Express and Fastify see none. */
export function parseQuery(query: string): ParsedUrlQuery {
  return parse(query, '&', '=', { maxKeys: 0 });
}
