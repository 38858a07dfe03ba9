import { parseHTML } from "linkedom";

/** Elements within elements: people write some thirty, and finding an article takes the square of it. */
const DEPTH_MOST = 250;

/** A page as a tree; null: its elements lie too deep within each other. What a page may leave out, <html> and <body>, is put in: the parser does not do so. */
export function pageDom(html: string): Document | null {
  const whole = html.replace(/^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!doctype[^>]*>)?/i, "");
  const { document } = parseHTML(`<!doctype html>${withRoot(whole)}`);
  return isTooDeep(document.documentElement) ? null : document;
}

/** Without recursion, which such a page would end. */
function isTooDeep(root: Element | null): boolean {
  let level = root ? [root] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH_MOST) return true;
    level = level.flatMap((element) => [...element.children]);
  }
  return false;
}

function withRoot(html: string): string {
  if (!/<html[\s>]/i.test(html)) return `<html>${withBody(html)}</html>`;
  return html;
}

function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const head = /<\/head\s*>/i.exec(html);
  const cut = head ? head.index + head[0].length : 0;
  return `${html.slice(0, cut)}<body>${html.slice(cut)}</body>`;
}
