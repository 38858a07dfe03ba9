/** One page of a list, with enough to draw a pager. */
export interface Paged<Row> {
  rows: Row[];
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
}

export const PAGE_SIZE = 50;

/** `skip` and `take` for a page counted from 1; nonsense reads as the first page. */
export function pageWindow(page: number, pageSize = PAGE_SIZE): { page: number; skip: number; take: number } {
  const whole = Number.isSafeInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1;
  return { page: whole, skip: (whole - 1) * pageSize, take: pageSize };
}
