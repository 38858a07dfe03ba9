import { escapeXml } from "@/lib/charts/picture/picture-parts";

const LOOK = 'width="100%" height="640" loading="lazy" style="border:0"';

/** The frame that puts an embedded view into another page. `address` is full, `title` says what is in it. */
export function embedMarkup(address: string, title: string): string {
  return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" ${LOOK}></iframe>`;
}
