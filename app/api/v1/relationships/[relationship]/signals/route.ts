import { door } from "@/app/api/_door/door";
import { pageParameters, parseParameters } from "@/app/api/_door/parameters";
import { readSignalsDoor, signalsTable } from "@/lib/data/doors/api-signals";

export { DELETE, PATCH, POST, PUT } from "@/app/api/_door/not-allowed";

export const GET = door<{ relationship: string }>(async (url, { relationship }) => {
  const { format, page, limit } = parseParameters(pageParameters, url);
  const json = await readSignalsDoor(relationship, { page, limit });
  return { format, answer: { json, table: signalsTable(json), name: `${relationship}_signals_${page}` } };
});
