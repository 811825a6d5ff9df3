/** How a list operation pages: its parameters, and where the response has the items and the total. */
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
  | /** `page` names the parameter that takes the page number, from `first` on, which is 1 by default. */
    { style: 'page'; page: string; first?: number }
  /** `offset` names the parameter for the number of items to skip. */
  | { style: 'offset'; offset: string }
  /** `cursor` names the parameter for the value from the page before, and `nextCursor` the field that has it. */
  | { style: 'cursor'; cursor: string; nextCursor: string }
  /** The response has all items. */
  | { style: 'whole' }
);
