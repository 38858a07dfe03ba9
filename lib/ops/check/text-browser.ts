/**
 * Elements whose words a text browser sets into the line as they come, a button and all that a drawing is made of among them. The letters of a formula stand
 * close; every other element stands by itself.
 */
const INLINE =
  /^(a|abbr|b|bdi|bdo|button|circle|cite|clippath|code|data|defs|del|desc|dfn|em|g|i|ins|kbd|label|line|mark|output|path|polygon|q|rect|s|samp|small|span|strong|svg|text|time|title|tspan|u|use|wbr)$/;
/** What no text browser prints. */
const UNPRINTED = /<(script|style|template|head|noscript)\b[\s\S]*?<\/\1>/gi;
const TAG = /<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;

const ENDS = /[\p{L}\p{N}.,;:!?)”’%…]$/u;
const BEGINS = /^[\p{L}\p{N}(“‘+−]/u;

/**
 * Where a browser without style sheets would print two words as one, because nothing but tags stands between them: on the page
 * a margin keeps them apart. `gluedIn("<p><b>Muttaqi</b><i>15–18 Nov</i></p>") // => ["Muttaqi|15–18 Nov"]`
 */
export function gluedIn(html: string): string[] {
  const shown = html.replaceAll(UNPRINTED, "<br>").replaceAll(/<!--[\s\S]*?-->|<!doctype[^>]*>/gi, "");
  const found: string[] = [];
  let before = "";
  let at = 0;
  let crossed = false;
  const word = (text: string) => {
    if (text === "") return;
    if (crossed && ENDS.test(before) && BEGINS.test(text))
      found.push(`${before.slice(-40)}|${text.slice(0, 40)}`);
    before = text;
    crossed = false;
  };
  for (const tag of shown.matchAll(TAG)) {
    word(textOf(shown.slice(at, tag.index)));
    at = tag.index + tag[0].length;
    const name = (tag[2] ?? "").toLowerCase();
    if (INLINE.test(name)) crossed = true;
    else before = "";
  }
  word(textOf(shown.slice(at)));
  return found;
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

function textOf(html: string): string {
  return html.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, digits, name) =>
    name
      ? (NAMED[name.toLowerCase()] ?? whole)
      : String.fromCodePoint(Number.parseInt(hex ?? digits, hex ? 16 : 10)),
  );
}
