import { door } from "@/app/api/_door/door";
import { parseParameters, signalsParameters, vintageOf } from "@/app/api/_door/parameters";
import { readSignalsDoor, signalsTable } from "@/lib/data/doors/api-signals";

export { DELETE, PATCH, POST, PUT } from "@/app/api/_door/not-allowed";

export const GET = door<{ relationship: string }>(async (url, { relationship }) => {
  const { format, page, limit, ...asked } = parseParameters(signalsParameters, url);
  const json = await readSignalsDoor(relationship, { page, limit, vintage: vintageOf(asked) });
  return { format, answer: { json, table: signalsTable(json), name: `${relationship}_signals_${page}` } };
});
