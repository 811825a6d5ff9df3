/** How a list operation pages: its parameters, and where its envelope has the items and the total. */
export type Paging =
  | {
      /** `page`: by number. `offset`: by how many items are skipped. `cursor`: by a value from the previous page. */
      style: 'page';
      /** Name of the parameter that takes the page number, counted from 1. */
      page: string;
      /** Name of the parameter that takes the page size. */
      size?: string;
      /** Name under which other servers know that parameter: sent beside it. */
      otherSize?: string;
      /** The largest page that the API gives. */
      maxSize?: number;
      /** Field of the response that holds the items; absent where the response is a bare array. */
      items?: string;
      /** Field of the response that counts the items of all pages. */
      total?: string;
    }
  | {
      style: 'offset';
      /** Name of the parameter for how many items are skipped. */
      offset: string;
      size?: string;
      otherSize?: string;
      maxSize?: number;
      items?: string;
      total?: string;
    }
  | {
      style: 'cursor';
      /** Name of the parameter that takes the cursor. */
      cursor: string;
      size?: string;
      otherSize?: string;
      maxSize?: number;
      items?: string;
      total?: string;
      /** Field of the response that holds the cursor of the next page. */
      nextCursor: string;
    };
