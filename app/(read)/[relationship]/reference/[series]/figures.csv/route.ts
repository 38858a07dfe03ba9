import { tableAnswer } from "@/app/table-answer";
import { currentPerson } from "@/lib/auth/who";
import { isolate } from "@/lib/codebook/isolate";
import { listReferences, listReferenceVersions } from "@/lib/data/reference/reference-list";
import { indexLine } from "@/lib/data/reference/reference-movement";
import { placeOfPeriod } from "@/lib/engine/calendar/step-period";
import { levelByStep } from "@/lib/engine/reference/level-by-step";
import { valueAt } from "@/lib/engine/reference/step-line";
import { refusalOf } from "../../../figure-routes";
import { leavingPage } from "../../../leaving-view";
import { readingRoute } from "../../../reading-route";
import { askedVersion, momentOf } from "../../reference-view";

/** The figures of a version with their source and licence, beside the mean of the index over each period. */
export const GET = readingRoute(async (request, relationship) => {
  const { pathname, searchParams } = new URL(request.url);
  const slug = pathname.split("/").at(-2);
  const all = await listReferences(await currentPerson(), relationship.id);
  const row = all.find((one) => one.slug === slug);
  if (!row) return new Response("There is no such series.\n", { status: 404 });
  const asked = searchParams.get("version");
  const page = await leavingPage(request, relationship, `/reference/${row.slug}`, { version: asked });
  const refusal = refusalOf(page.address.problems);
  if (refusal) return refusal;
  const versions = await listReferenceVersions(row.id, momentOf(page.base));
  const version = askedVersion(versions, asked === null ? {} : { version: asked });
  if (!version) return new Response("There is no such version.\n", { status: 404 });
  const level = levelByStep(indexLine(page.base), row.step);
  return await tableAnswer(request, {
    about: [
      `${isolate(row.name)}, ${isolate(row.unit)} by the ${row.step}, version ${version.number} of ${version.recordedAt}`,
      `Source of the figures: ${isolate(row.source)}${row.address === "" ? "" : ` (${row.address})`}. Licence: ${isolate(row.licence)}.`,
      `index: mean of the engagement index of ${isolate(relationship.name)} over the days of the ${row.step}; empty where a day has no index or was not searched.`,
      ...page.source,
      page.link,
    ],
    header: [row.step, "value", "unit", "index"],
    days: [],
    rows: version.values.map(([period, value]) => [
      period,
      value,
      row.unit,
      valueAt(level, placeOfPeriod(row.step, period) ?? 0),
    ]),
    name: `${relationship.slug}_${row.slug}_v${version.number}`,
  });
});
