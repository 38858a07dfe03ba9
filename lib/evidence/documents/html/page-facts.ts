import { readDay } from "@/lib/evidence/documents/text/read-day";
import { hostOf, webAddress } from "@/lib/evidence/documents/text/web-address";
import { linkedArticle } from "./json-ld";

/** What a page tells of itself. */
export interface PageFacts {
  title: string;
  publisher: string;
  address: string | null;
  /** ISO day. */
  published: string | null;
  /** As the page writes it: “fa-AF”; empty: it says nothing. */
  language: string;
  /** Whether it calls itself an article. */
  article: boolean;
}

const TITLES = ["og:title", "twitter:title", "dc.title", "citation_title"];
const PUBLISHERS = ["og:site_name", "application-name", "dc.publisher", "citation_publisher"];
const DAYS = [
  "article:published_time",
  "og:published_time",
  "datepublished",
  "dc.date.issued",
  "dc.date",
  "dcterms.created",
  "parsely-pub-date",
  "sailthru.date",
  "publish-date",
  "publishdate",
  "pubdate",
  "date",
  "citation_publication_date",
];

/** Publisher, title, day, language and address from meta elements, JSON-LD and <time>. */
export function pageFacts(document: Document): PageFacts {
  const metas = metasOf(document);
  const linked = linkedArticle(document);
  const meta = (names: string[]) => names.map((name) => metas.get(name)).find(Boolean) ?? "";
  const base = document.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? meta(["og:url"]);
  const address = webAddress(base) ?? webAddress(linked?.address ?? "");
  return {
    title: tidy(linked?.headline || meta(TITLES) || documentTitle(document)),
    publisher: tidy(linked?.publisher || meta(PUBLISHERS) || (address ? hostOf(address) : "")),
    address,
    published:
      [linked?.published ?? "", ...DAYS.map((name) => metas.get(name) ?? ""), ...times(document)]
        .map(readDay)
        .find((day) => day !== null) ?? null,
    language:
      document.documentElement?.getAttribute("lang") ||
      meta(["content-language", "og:locale"]) ||
      linked?.language ||
      "",
    article: linked !== null || meta(["og:type"]) === "article",
  };
}

/** By name, property or http-equiv, small; the first of each counts. */
function metasOf(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const attribute = ["property", "name", "itemprop", "http-equiv"].find((one) => element.hasAttribute(one));
    const name = element.getAttribute(attribute ?? "")?.toLowerCase();
    const content = element.getAttribute("content")?.trim();
    if (name && content && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

/** The page’s own title stands before its name: “Two killed | Asia-Plus”. */
function documentTitle(document: Document): string {
  const heading = document.querySelector("h1")?.textContent?.trim() ?? "";
  const title = document.querySelector("title")?.textContent?.trim() ?? "";
  if (heading !== "" && title.includes(heading)) return heading;
  return title.replace(/\s+[|—–»-]\s+[^|—–»]{1,40}$/, "") || heading;
}

/** Moments of publication in <time>: those that are marked so, then those of the article, never those of comments or other articles. */
function times(document: Document): string[] {
  const marked = document.querySelectorAll(
    'time[pubdate][datetime], time[itemprop="datePublished"][datetime]',
  );
  const within = document.querySelectorAll(
    "article header time[datetime], article time[datetime], main time[datetime], h1 ~ time[datetime], h1 ~ * time[datetime]",
  );
  return [...marked, ...within].map((element) => element.getAttribute("datetime") ?? "");
}

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();
