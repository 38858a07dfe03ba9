import { headers } from "next/headers";
import { door } from "@/app/api/_door/door";
import { parseParameters, summariesParameters } from "@/app/api/_door/parameters";
import { siteOrigin } from "@/app/site-origin";
import { readSummariesDoor, summariesTable } from "@/lib/data/doors/api-summaries";

export { DELETE, PATCH, POST, PUT } from "@/app/api/_door/not-allowed";

export const GET = door(async (url) => {
  const { format, ...asked } = parseParameters(summariesParameters, url);
  const json = await readSummariesDoor(asked, siteOrigin(await headers()));
  return { format, answer: { json, table: summariesTable(json), name: `summaries_${asked.page}` } };
});
