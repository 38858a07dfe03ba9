import type { TableRow } from "@/lib/codebook/tables/table-mapping";

/** What is read of a row of Comtrade. */
export const COMTRADE_FIELDS = [
  "period",
  "month",
  "reporter",
  "reporterLetters",
  "partner",
  "partnerLetters",
  "flow",
  "commodity",
  "commodityName",
  "value",
  "customs",
  "transport",
  "secondPartner",
] as const;
export type ComtradeField = (typeof COMTRADE_FIELDS)[number];

/** Columns from 0; null: the layout has none, or the file lacks it. */
export type ComtradeColumns = Record<ComtradeField, number | null>;

/** The layout of today, of 47 camel-case columns. */
const TODAY: Record<ComtradeField, string | null> = {
  period: "period",
  month: "refMonth",
  reporter: "reporterCode",
  reporterLetters: "reporterISO",
  partner: "partnerCode",
  partnerLetters: "partnerISO",
  flow: "flowCode",
  commodity: "cmdCode",
  commodityName: "cmdDesc",
  value: "primaryValue",
  customs: "customsCode",
  transport: "motCode",
  secondPartner: "partner2Code",
};

/** The one before it, of headings in words. */
const LEGACY: Record<ComtradeField, string | null> = {
  period: "Period",
  month: null,
  reporter: "Reporter Code",
  reporterLetters: "Reporter ISO",
  partner: "Partner Code",
  partnerLetters: "Partner ISO",
  flow: "Trade Flow Code",
  commodity: "Commodity Code",
  commodityName: "Commodity",
  value: "Trade Value (US$)",
  customs: "Customs Proc. Code",
  transport: "Mode of Transport Code",
  secondPartner: "2nd Partner Code",
};

const LAYOUTS = { "comtrade-today": TODAY, "comtrade-legacy": LEGACY } as const;
export type ComtradeLayout = keyof typeof LAYOUTS;

/** Without these a row cannot be told from the others. */
const NEEDED = ["period", "reporter", "partner", "flow", "commodity", "value"] as const;

/**
 * The layout of Comtrade that the first row of a table has, and where its columns stand; null: it is another table.
 * `comtradeLayout({ line: 1, cells: ["period", "reporterCode", "partnerCode", "flowCode", "cmdCode", "primaryValue"] })?.layout // => "comtrade-today"`
 */
export function comtradeLayout(
  row: TableRow | undefined,
): { layout: ComtradeLayout; columns: ComtradeColumns } | null {
  const headings = (row?.cells ?? []).map((cell) => cell.trim());
  for (const layout of ["comtrade-today", "comtrade-legacy"] as const) {
    const names = LAYOUTS[layout];
    const at = (field: ComtradeField) => {
      const place = headings.indexOf(names[field] ?? "\0");
      return place === -1 ? null : place;
    };
    if (NEEDED.some((field) => at(field) === null)) continue;
    const columns = Object.fromEntries(COMTRADE_FIELDS.map((field) => [field, at(field)]));
    return { layout, columns: columns as ComtradeColumns };
  }
  return null;
}
