import { parseHTML } from "linkedom";

/** A page as a tree. What a page may leave out, <html> and <body>, is put in: the parser does not do so. */
export function pageDom(html: string): Document {
  const whole = html.replace(/^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!doctype[^>]*>)?/i, "");
  return parseHTML(`<!doctype html>${withRoot(whole)}`).document;
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
