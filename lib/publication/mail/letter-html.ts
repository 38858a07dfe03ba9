import { PICTURE_INK as INK } from "@/lib/charts/picture/picture-parts";
import { inkOf } from "@/lib/charts/picture/scheme";

const SANS = "'Noto Sans','Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif";
const SERIF = "'Source Serif 4',Georgia,'Times New Roman',serif";
const DARK = inkOf("dark");

const ENTITY: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Words as they may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").replace(/[&<>"]/g, (mark) => ENTITY[mark] ?? "");
}

/** Every tone stands with its part, for programs that read no style sheet; the classes are for those that do, on dark ground. */
const TEXT = `margin:0 0 12px;font-family:${SANS};font-size:16px;line-height:1.5;color:${INK.ink}`;
const SMALL = `margin:0 0 12px;font-family:${SANS};font-size:14px;line-height:1.5;color:${INK.muted}`;

export const link = (href: string, words: string) =>
  `<a class="i" href="${escapeHtml(href)}" style="color:${INK.ink};text-decoration:underline">${escapeHtml(words)}</a>`;

/** A paragraph; `inner` is HTML already. */
export const paragraph = (inner: string, dir: "auto" | "ltr" = "auto") =>
  `<p class="i" dir="${dir}" style="${TEXT}">${inner}</p>`;
export const remark = (inner: string, dir: "auto" | "ltr" = "auto") =>
  `<p class="m" dir="${dir}" style="${SMALL}">${inner}</p>`;

export const title = (words: string) =>
  `<h1 class="i" dir="auto" style="margin:0 0 12px;font-family:${SERIF};font-size:26px;line-height:1.25;font-weight:600;color:${INK.ink}">${escapeHtml(words)}</h1>`;

export const heading = (words: string) =>
  `<h2 class="i r" style="margin:28px 0 12px;padding:10px 0 0;border-top:1px solid ${INK.ink};font-family:${SERIF};font-size:19px;line-height:1.3;font-weight:600;color:${INK.ink}">${escapeHtml(words)}</h2>`;

/** Something that stands before everything else: what was corrected, that it was withdrawn. */
export const notice = (inner: string) =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px"><tr><td class="w" style="padding:14px 16px 2px;border-left:4px solid ${INK.warm};background:${INK.wash}">${inner}</td></tr></table>`;

export const listing = (items: readonly string[], ordered = false) =>
  items.length === 0
    ? ""
    : `<${ordered ? "ol" : "ul"} style="margin:0 0 12px;padding:0 0 0 22px">${items
        .map((item) => `<li class="i" dir="auto" style="${TEXT.replace("0 0 12px", "0 0 8px")}">${item}</li>`)
        .join("")}</${ordered ? "ol" : "ul"}>`;

export const button = (href: string, words: string) =>
  `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:4px 0 18px"><tr><td class="b" style="background:${INK.ink};border-radius:2px"><a class="p" href="${escapeHtml(href)}" style="display:inline-block;padding:12px 20px;font-family:${SANS};font-size:16px;font-weight:600;color:${INK.paper};text-decoration:none">${escapeHtml(words)}</a></td></tr></table>`;

/** A table of figures: the first column names the row. */
export function figures(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  caption: string,
): string {
  const cell = (tag: string, words: string, at: number, more = "") =>
    `<${tag}${tag === "th" ? ` scope="${at === 0 && more === "" ? "row" : "col"}"` : ""} class="i h" align="${at === 0 ? "left" : "right"}" style="padding:7px ${at === 0 ? "6px 7px 0" : "0 7px 6px"};border-bottom:1px solid ${INK.hair};font-family:${SANS};font-size:13px;line-height:1.35;font-weight:${more || 400};color:${INK.ink};${at === 0 ? "" : "white-space:nowrap"}">${escapeHtml(words)}</${tag}>`;
  const heads = head.map((words, at) => cell("th", words, at, "600")).join("");
  const lines = rows
    .map((row) => `<tr>${row.map((words, at) => cell(at === 0 ? "th" : "td", words, at)).join("")}</tr>`)
    .join("");
  return `<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 14px;border-collapse:collapse"><caption style="position:absolute;left:-9999px">${escapeHtml(caption)}</caption><tr>${heads}</tr>${lines}</table>`;
}

export const picture = (cid: string, described: string) =>
  `<img src="cid:${escapeHtml(cid)}" width="600" alt="${escapeHtml(described)}" style="display:block;width:100%;max-width:600px;height:auto;margin:4px 0 8px;border:0;font-family:${SANS};font-size:14px;line-height:1.5;color:${INK.ink};background:${INK.paper}">`;

const DARKENED = [
  `.g{background:${DARK.paper}!important}`,
  `.i{color:${DARK.ink}!important}`,
  `.m{color:${DARK.muted}!important}`,
  `.r{border-color:${DARK.ink}!important}`,
  `.h{border-color:${DARK.hair}!important}`,
  `.w{background:${DARK.wash}!important;border-color:${DARK.warm}!important}`,
  `.b{background:${DARK.ink}!important}`,
  `.p{color:${DARK.paper}!important}`,
];
const STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${DARKENED.join("")}}`;

/** A whole letter around its body. `before` is what lists of mails show after the subject. */
export function letterPage(parts: { title: string; before: string; body: string; foot: string }): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(parts.title)}</title><style>${STYLE}</style></head><body class="g" style="margin:0;padding:0;background:${INK.paper}"><div style="display:none;max-height:0;overflow:hidden">${escapeHtml(parts.before)}</div><table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="g" style="background:${INK.paper}"><tr><td align="center" style="padding:24px 16px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px"><tr><td align="left">${parts.body}<div class="h" style="margin:28px 0 0;padding:14px 0 0;border-top:1px solid ${INK.hair}">${parts.foot}</div></td></tr></table></td></tr></table></body></html>`;
}
