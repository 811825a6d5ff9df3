/** How a list operation pages: which parameters turn the page, and where the envelope keeps its parts. */
export type Paging =
  | {
      style: 'page';
      /** Name of the parameter that takes the page number, counted from 1. */
      page: string;
      /** Name of the parameter that takes the page size. */
      size?: string;
      maxSize?: number;
      /** Field of the answer that holds the items; absent where the answer is a bare array. */
      items?: string;
      /** Field of the answer that counts the items of all pages. */
      total?: string;
    }
  | { style: 'offset'; offset: string; size?: string; maxSize?: number; items?: string; total?: string }
  | {
      style: 'cursor';
      cursor: string;
      size?: string;
      maxSize?: number;
      items?: string;
      total?: string;
      nextCursor: string;
    };
