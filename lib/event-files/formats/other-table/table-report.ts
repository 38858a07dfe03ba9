import type { RowReport } from "@/lib/event-files/rows/event-row";

const ADDRESS = /^https?:\/\/(?:[^\s/@]*@)?(?:www\.)?([^\s/:?#]+)\S*$/i;

/**
 * The report of a row from what its table has of it; where it names no publisher that is the host of the address. What is no address names nobody: it may be a remark.
 * `tableReport("", "https://www.example.org/a") // => { publisher: "example.org", address: "https://www.example.org/a", published: null, title: "" }`,
 * `tableReport("BBC Monitoring", "by telephone")?.address // => null`, `tableReport("", "by telephone") // => null`
 */
export function tableReport(publisher: string, address: string): RowReport | null {
  const host = ADDRESS.exec(address)?.[1];
  const named = publisher || (host ?? "");
  return named === ""
    ? null
    : { publisher: named, address: host === undefined ? null : address, published: null, title: "" };
}
