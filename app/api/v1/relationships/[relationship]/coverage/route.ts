import { door } from "@/app/api/_door/door";
import { coverageParameters, parseParameters, vintageOf } from "@/app/api/_door/parameters";
import { coverageTable, readCoverageDoor } from "@/lib/data/doors/api-coverage";

export { DELETE, PATCH, POST, PUT } from "@/app/api/_door/not-allowed";

export const GET = door<{ relationship: string }>(async (url, { relationship }) => {
  const { format, ...vintage } = parseParameters(coverageParameters, url);
  const json = await readCoverageDoor(relationship, vintageOf(vintage));
  const name = [relationship, "coverage", json.from, json.to].join("_");
  return { format, answer: { json, table: coverageTable(json), name } };
});
