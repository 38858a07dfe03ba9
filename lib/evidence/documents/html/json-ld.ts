/** What a page says of its article in JSON-LD, as far as it is used here. */
export interface LinkedArticle {
  headline: string;
  publisher: string;
  published: string;
  language: string;
  address: string;
}

const ARTICLE = /(?:^|\/)(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)$/;

/** The article that a page describes to machines; null: none that can be read. */
export function linkedArticle(document: Document): LinkedArticle | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parsed(script.textContent ?? ""), 0);
    if (found) return toldOf(found);
  }
  return null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ""));
  } catch {
    return null;
  }
}

type Told = Record<string, unknown>;
const isTold = (value: unknown): value is Told => typeof value === "object" && value !== null;

function articleIn(value: unknown, depth: number): Told | null {
  if (!isTold(value) || depth > 3) return null;
  if (Array.isArray(value) || Array.isArray(value["@graph"])) {
    const list: unknown[] = Array.isArray(value) ? value : (value["@graph"] as unknown[]);
    for (const one of list) {
      const found = articleIn(one, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const types = [value["@type"]].flat().map(String);
  return types.some((type) => ARTICLE.test(type)) ? value : articleIn(value.mainEntity, depth + 1);
}

const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
const partOf = (value: unknown, key: string): string => {
  const [first] = [value].flat();
  return textOf(first) || (isTold(first) ? textOf(first[key]) : "");
};

const toldOf = (article: Told): LinkedArticle => ({
  headline: textOf(article.headline) || textOf(article.name),
  publisher: partOf(article.publisher, "name"),
  published: textOf(article.datePublished) || textOf(article.dateCreated),
  language: partOf(article.inLanguage, "alternateName"),
  address: partOf(article.mainEntityOfPage, "@id") || textOf(article.url),
});
