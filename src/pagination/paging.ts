/** How a list operation pages: which parameters turn the page, and where the envelope keeps its parts. */
export type Paging =
  | {
      /** How the pages are told apart: by a number, by the items before, or by what the page before named. */
      style: 'page';
      /** Name of the parameter that takes the page number, counted from 1. */
      page: string;
      /** Name of the parameter that takes the page size. */
      size?: string;
      /** The largest page that the API gives. */
      maxSize?: number;
      /** Field of the answer that holds the items; absent where the answer is a bare array. */
      items?: string;
      /** Field of the answer that counts the items of all pages. */
      total?: string;
    }
  | {
      style: 'offset';
      /** Name of the parameter that takes how many items are skipped. */
      offset: string;
      size?: string;
      maxSize?: number;
      items?: string;
      total?: string;
    }
  | {
      style: 'cursor';
      /** Name of the parameter that takes the cursor. */
      cursor: string;
      size?: string;
      maxSize?: number;
      items?: string;
      total?: string;
      /** Field of the answer that holds the cursor of the next page. */
      nextCursor: string;
    };
