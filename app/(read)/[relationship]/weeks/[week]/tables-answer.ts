import { heldAnswer } from "@/app/held-answer";
import { siteOrigin } from "@/app/site-origin";
import { tableAnswer, XLSX_TYPE } from "@/app/table-answer";
import { onlyEdition } from "@/lib/data/publication/edition-package";
import { editionAddress } from "@/lib/publication/edition-head";
import { aboutTables, asOneTable, weekTables } from "@/lib/publication/tables/week-tables";
import { writeTables } from "@/lib/sheets/xlsx-writer";
import { type AskedEdition, missing } from "./edition-route";
import { numberIn } from "./package-answer";

/** The frozen tables of an edition: a workbook with a sheet each where the path ends in `.xlsx`, else one table as CSV. */
export async function tablesAnswer(
  request: Request,
  { relationship, week, edition }: AskedEdition,
): Promise<Response> {
  const shown = edition ?? (await onlyEdition(relationship, week, numberIn(request.url)));
  if (!shown) return missing(request);
  const { snapshot, number, changes } = shown;
  const { slug } = relationship;
  const address = editionAddress({ origin: siteOrigin(request.headers), slug, week, number });
  const about = aboutTables(snapshot, { ...shown, publishedAt: shown.publishedAt.toISOString(), address });
  const tables = weekTables(snapshot, changes);
  const name = `${slug}_${week}_${number}`;
  if (!new URL(request.url).pathname.endsWith(".xlsx"))
    return tableAnswer(request, { ...asOneTable(tables), about, name });
  const bytes = Uint8Array.from(await writeTables({ about, name, tables }));
  const told = {
    "Content-Type": XLSX_TYPE,
    "Content-Disposition": `attachment; filename="${name}.xlsx"`,
  };
  return heldAnswer(request, bytes, told, JSON.stringify({ about, tables }));
}
