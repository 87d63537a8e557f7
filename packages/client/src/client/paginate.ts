import type { Answer } from '../call/send-once.ts';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';

interface Page {
  readonly data: readonly unknown[];
  readonly meta: { readonly page: number; readonly totalPages: number };
}

function isPage(data: unknown, page: number): data is Page {
  const { data: rows, meta } = Object(data) as Partial<Page>;
  return Array.isArray(rows) && meta?.page === page && Number.isInteger(meta.totalPages);
}

/**
 * Gives the rows of `{ data, meta: { page, totalPages } }` from the first page on. It ends after the
 * last page or the first empty one, whatever `totalPages` says. It refuses another page than it
 * asked for: with a server that ignores `page` the list would never end.
 */
export async function* paginate(
  ask: (page: number) => Promise<Answer>,
  first: number,
): AsyncGenerator<readonly [row: unknown, answer: Answer], void, undefined> {
  for (let page = first; ; page += 1) {
    const answer = await ask(page);
    const { data, response } = answer;
    if (!isPage(data, page))
      throw new UnexpectedResponseError(response, 'it is not the requested page');
    for (const row of data.data) yield [row, answer];
    if (data.data.length === 0 || page >= data.meta.totalPages) return;
  }
}
