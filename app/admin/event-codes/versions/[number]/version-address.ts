import { notFound } from "next/navigation";

/** The page of a version of the table of codes. */
export const versionAddress = (version: number) => `/admin/event-codes/versions/${version}`;

/** The number of a version in an address; words that are none have no page. */
export function versionNumber(written: string): number {
  if (!/^[1-9]\d{0,8}$/.test(written)) notFound();
  return Number(written);
}
