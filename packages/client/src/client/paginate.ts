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

/** A list that is filtered has empty pages; one that has so many in a row may never end. */
const mostEmpty = 10;

/**
 * Gives the rows of `{ data, meta: { page, totalPages } }` from the first page to the last. It
 * refuses another page than it asked for, and more than ten empty ones in a row: with a server that
 * ignores `page`, or whose total grows, the list would never end.
 */
export async function* paginate(
  ask: (page: number) => Promise<Answer>,
  first: number,
): AsyncGenerator<readonly [row: unknown, answer: Answer], void, undefined> {
  for (let page = first, empty = 0; ; page += 1) {
    const answer = await ask(page);
    const { data, response } = answer;
    if (!isPage(data, page))
      throw new UnexpectedResponseError(response, 'it is not the requested page');
    for (const row of data.data) yield [row, answer];
    if (page >= data.meta.totalPages) return;
    empty = data.data.length === 0 ? empty + 1 : 0;
    if (empty < mostEmpty) continue;
    throw new UnexpectedResponseError(response, `${mostEmpty} pages in a row are empty`);
  }
}
