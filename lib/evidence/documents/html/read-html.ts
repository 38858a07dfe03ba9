import { Readability } from "@mozilla/readability";
import type { DocumentWarning } from "@/lib/evidence/documents/document";
import type { DocumentRefusal, DocumentsRead } from "@/lib/evidence/documents/outcome";
import { refused } from "@/lib/evidence/documents/refusals";
import { aboutText } from "@/lib/evidence/documents/text/about-text";
import { pointsIn } from "@/lib/evidence/documents/text/code-points";
import { datelineOf } from "@/lib/evidence/documents/text/dateline";
import { pageDom } from "./page-dom";
import { pageFacts } from "./page-facts";
import { paragraphsOf } from "./paragraphs";

/** News is longer, even when it is short. */
const ARTICLE_LEAST = 140;
/** A list of articles is links for the greater part. */
const LINKED_MOST = 0.5;
/** What asks for consent is short. */
const CONSENT_MOST = 1_500;
const CONSENT =
  /\b(?:we value your privacy|accept (?:all|cookies)|cookie (?:policy|settings|consent)|use cookies|consent to|enable javascript|checking your browser|verify you are human|just a moment)\b|файлы cookie|использу\p{L}+ cookie|включите javascript|настройки конфиденциальности/iu;
/** Of a page with more elements nothing is sought: it is no article. */
const ELEMENTS_MOST = 100_000;

/** The article of a page: its text by paragraphs, and what the page tells of it. */
export function readHtml(html: string): DocumentsRead | DocumentRefusal {
  const document = pageDom(html);
  if (!document) return refused("no-article");
  const facts = pageFacts(document);
  const content = articleOf(document);
  if (!content) return refused("no-article");
  const text = paragraphsOf(content);
  const length = pointsIn(text);
  if (length < ARTICLE_LEAST || linkedShare(content, length) > LINKED_MOST) return refused("no-article");
  if (length < CONSENT_MOST && CONSENT.test(text)) return refused("no-article");
  const { language, rightToLeft, warnings } = aboutText(text, facts.language);
  return {
    ok: true,
    documents: [
      {
        kind: "html",
        text,
        title: facts.title,
        publisher: facts.publisher,
        address: facts.address,
        published: facts.published ?? datelineOf(text.split("\n"))?.published ?? null,
        language,
        rightToLeft,
        pages: null,
        warnings: [...perhapsList(content, facts.article), ...warnings],
      },
    ],
    encodings: [],
  };
}

function articleOf(document: Document): Element | null {
  try {
    const reader = new Readability<Element>(document, {
      serializer: (node) => node as Element,
      maxElemsToParse: ELEMENTS_MOST,
    });
    return reader.parse()?.content ?? null;
  } catch {
    // It throws where there are too many elements, and where a page has no body.
    return null;
  }
}

function linkedShare(content: Element, length: number): number {
  const linked = [...content.querySelectorAll("a[href]")].map((link) => pointsIn(link.textContent ?? ""));
  return linked.reduce((sum, one) => sum + one, 0) / Math.max(1, length);
}

/** Many headings that lead elsewhere are no article’s own. */
function perhapsList(content: Element, article: boolean): DocumentWarning[] {
  const leading = content.querySelectorAll("h2 a[href], h3 a[href], h4 a[href]").length;
  if (article || leading < 3) return [];
  const message = "This page seems to list several articles: open the one that matters, and bring that.";
  return [{ code: "perhaps-list", message }];
}
