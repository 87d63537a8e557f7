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
 * Gives the rows of `{ data, meta: { page, totalPages } }` from the first page on. It ends with the
 * last page or the first empty one, whatever `totalPages` says, and refuses a page that is not the
 * one that was asked for: a server that ignores `page` would never end.
 */
export async function* paginate(
  ask: (page: number) => Promise<Answer>,
  first: number,
): AsyncGenerator<readonly [row: unknown, answer: Answer], void, undefined> {
  for (let page = first; ; page += 1) {
    const answer = await ask(page);
    const { data, response } = answer;
    if (!isPage(data, page)) throw new UnexpectedResponseError(response, 'that is not the page');
    for (const row of data.data) yield [row, answer];
    if (data.data.length === 0 || page >= data.meta.totalPages) return;
  }
}
