import { heldAnswer } from "@/app/held-answer";
import { siteOrigin } from "@/app/site-origin";
import { PACKAGE_TYPE, packageOfWeek } from "@/lib/data/publication/edition-package";
import { type AskedEdition, missing } from "./edition-route";

/** The data package of the edition that is asked for; a week that was published before there were editions has one too. */
export async function packageAnswer(
  request: Request,
  { relationship, week, edition }: AskedEdition,
): Promise<Response> {
  const number = edition?.number ?? numberIn(request.url);
  const bytes = await packageOfWeek(relationship, week, number, siteOrigin(request.headers));
  if (!bytes) return missing(request);
  return heldAnswer(request, bytes, {
    "Content-Type": PACKAGE_TYPE,
    "Content-Disposition": `attachment; filename="${relationship.slug}_${week}_${number ?? 1}.zip"`,
  });
}

/** The number of an edition in an address. `numberIn("/a-b/weeks/2025-W49/editions/2/package.zip") // => 2` */
export function numberIn(address: string): number | undefined {
  const found = /\/editions\/(\d+)\//.exec(address)?.[1];
  return found === undefined ? undefined : Number(found);
}
