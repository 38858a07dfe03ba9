import { tidyText } from "@/lib/evidence/documents/text/tidy-text";

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);
const LEFT_OUT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON SELECT TEXTAREA HEAD TITLE".split(" "),
);
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** The text of a part of a page: one paragraph for each block, with an empty line between them. */
export function paragraphsOf(root: Node): string {
  const written: string[] = [];
  walk(root, written);
  const paragraphs = written
    .join("")
    .split("\ufdd0")
    .map((paragraph) =>
      paragraph
        .replace(/[ \t\r\n\u00a0]+/g, " ")
        .replace(/ ?\ufdd1 ?/g, "\n")
        .trim(),
    )
    .filter((paragraph) => paragraph !== "");
  return tidyText(paragraphs.join("\n\n"));
}

/** Blocks are set apart by U+FDD0, lines by U+FDD1: neither is a character, so no page needs it. */
function walk(node: Node, written: string[]): void {
  if (node.nodeType === TEXT_NODE) {
    written.push((node.nodeValue ?? "").replace(/[\ufdd0\ufdd1]/g, " "));
    return;
  }
  const name = node.nodeName.toUpperCase();
  if (node.nodeType !== ELEMENT_NODE || LEFT_OUT.has(name)) return;
  if (name === "BR") written.push("\ufdd1");
  const block = BLOCKS.has(name);
  if (block) written.push("\ufdd0");
  for (const child of node.childNodes) walk(child, written);
  if (block) written.push("\ufdd0");
}
