import { tableAnswer } from "@/app/table-answer";
import { coverageCounts } from "@/lib/brief/coverage/coverage-words";
import { COVERAGE_COLUMNS, COVERAGE_DAYS, coverageRows } from "@/lib/charts/tables/coverage-rows";
import { isolate } from "@/lib/codebook/isolate";
import { loadCoverageView } from "@/lib/data/coverage/coverage-view";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { refusalOf } from "../../figure-routes";
import { leavingPage } from "../../leaving-view";
import { readingRoute } from "../../reading-route";

/** The covered days of a vintage as spans of one state, whatever range the page was opened with. */
export const GET = readingRoute(async (request, relationship) => {
  const { address, source, link } = await leavingPage(request, relationship, "/coverage");
  const refusal = refusalOf(address.problems);
  if (refusal) return refusal;
  const view = await loadCoverageView(relationship, address.vintage);
  const [from, to] = [isoFromDay(view.first), isoFromDay(view.last)];
  const about = [
    `${isolate(relationship.name)}: how far sources were searched, ${from} to ${to}`,
    `${coverageCounts(view.runs)}. supported: whether stage, direction and arrows are given.`,
    `A day without a record is unstated up to ${isoFromDay(view.coverage.unstatedUntil)}, not searched after it.`,
    ...source,
    link,
  ];
  return await tableAnswer(request, {
    about,
    header: COVERAGE_COLUMNS,
    days: COVERAGE_DAYS,
    rows: coverageRows(view.runs),
    name: `${relationship.slug}_coverage_${from}_${to}`,
  });
});
