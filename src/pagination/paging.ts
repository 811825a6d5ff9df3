/**
 * How a list operation pages: its parameters, and where the response has the items and the total.
 */
export type Paging = {
  /** Name of the parameter that takes the page size. */
  size?: string;
  /** Name of that parameter on other servers. Both are sent. */
  otherSize?: string;
  /** The largest page size that the API accepts. */
  maxSize?: number;
  /** Field of the response with the items; absent if the response is an array. */
  items?: string;
  /** Field of the response with the number of items in all pages. */
  total?: string;
  /** The total counts the items of the page only. */
  totalCountsPage?: true;
} & (
  | {
      /**
       * By page number, by the number of items to skip, by a value from the page before; or all
       * items come at once.
       */
      style: 'page';
      /** Name of the parameter that takes the page number. */
      page: string;
      /** Number of the first page. @default 1 */
      first?: number;
    }
  | {
      style: 'offset';
      /** Name of the parameter for the number of items to skip. */
      offset: string;
    }
  | {
      style: 'cursor';
      /** Name of the parameter that takes the cursor. */
      cursor: string;
      /** Field of the response with the cursor of the next page. */
      nextCursor: string;
    }
  | { style: 'whole' }
);
