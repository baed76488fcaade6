/** Lists, page by page. */

/** A page of a list. */
export interface Page {
  readonly metadata: { readonly nextCursor: string | null };
}

type List = (args: Record<string, unknown>) => Promise<Page>;

/** Follows the cursors of a list: each thing comes once, also while others come and go. */
export function pagesOf(list: List, args: object = {}) {
  async function* pages() {
    let cursor: string | undefined;
    do {
      const page = await list({ ...args, cursor });
      yield page;
      cursor = page.metadata.nextCursor ?? undefined;
    } while (cursor);
  }
  async function* items() {
    for await (const page of pages()) yield* Object.values(page).find(Array.isArray) ?? [];
  }
  return { [Symbol.asyncIterator]: pages, items };
}
