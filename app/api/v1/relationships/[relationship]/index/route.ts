import { door } from "@/app/api/_door/door";
import { indexParameters, parseParameters, vintageOf } from "@/app/api/_door/parameters";
import { indexTable, readIndexDoor } from "@/lib/data/doors/api-index";

export { DELETE, PATCH, POST, PUT } from "@/app/api/_door/not-allowed";

export const GET = door<{ relationship: string }>(async (url, { relationship }) => {
  const { format, from, to, ...vintage } = parseParameters(indexParameters, url);
  const json = await readIndexDoor(relationship, { from, to, vintage: vintageOf(vintage) });
  const name = [relationship, "index", json.from, json.to].join("_");
  return { format, answer: { json, table: indexTable(json), name } };
});
