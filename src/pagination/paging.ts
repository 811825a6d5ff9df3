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
  /** Some of the servers do not say how many items there are in all pages. */
  isUncounted?: true;
} & (
  | {
      /** By page number. */
      style: 'page';
      /** Name of the parameter that takes the page number. */
      page: string;
      /** Number of the first page. @default 1 */
      first?: number;
    }
  | {
      /** By the number of items to skip. */
      style: 'offset';
      /** Name of the parameter for the number of items to skip. */
      offset: string;
    }
  | {
      /** By a value from the page before. */
      style: 'cursor';
      /** Name of the parameter that takes the cursor. */
      cursor: string;
      /** Field of the response with the cursor of the next page. */
      nextCursor: string;
    }
  | {
      /** All items come at once. */
      style: 'whole';
    }
);
