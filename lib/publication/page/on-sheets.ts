/** Width and margins of the sheet, as the rules of paper have them. */
const SHEET_ON_SCREEN =
  "@media all{body{box-sizing:border-box;width:210mm;margin:0 auto;padding:17mm 17mm 19mm}}";

/**
 * A finished page with its rules of paper on the screen too, so that a preview shows how it prints: its layout and sizes, not where
 * sheets end. `onSheets("…<style>@media print{…}</style>…")`
 */
export function onSheets(page: string): string {
  return page.replaceAll("@media print{", "@media all{").replace("</style>", `${SHEET_ON_SCREEN}</style>`);
}
