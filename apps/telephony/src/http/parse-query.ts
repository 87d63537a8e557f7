import { type ParsedUrlQuery, parse } from 'node:querystring';

/** Parses a query the same way for every framework: without the limit of 1,000 parameters, behind which Express and Fastify see none. */
export function parseQuery(query: string): ParsedUrlQuery {
  return parse(query, '&', '=', { maxKeys: 0 });
}
