import { door } from "@/app/api/_door/door";
import { formatParameters, parseParameters } from "@/app/api/_door/parameters";
import { readRelationshipsDoor, relationshipsTable } from "@/lib/data/doors/api-relationships";

export { DELETE, PATCH, POST, PUT } from "@/app/api/_door/not-allowed";

export const GET = door(async (url) => {
  const { format } = parseParameters(formatParameters, url);
  const json = await readRelationshipsDoor();
  return { format, answer: { json, table: relationshipsTable(json), name: "relationships" } };
});
