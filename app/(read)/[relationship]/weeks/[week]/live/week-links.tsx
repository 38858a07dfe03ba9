import { Link } from "@/app/_ui/link";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { vintageWords } from "@/lib/charts/address/vintage";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { placeOfWeek } from "@/lib/data/weeks/week-place";
import { shiftWeek } from "@/lib/engine/calendar/iso-week";
import type { VintageAddress } from "../../../vintage-address";

/** The weeks before and after, and the same summary for programs. */
export function WeekLinks({
  relationship,
  week,
  address,
}: {
  relationship: RelationshipRow;
  week: string;
  address: VintageAddress;
}) {
  const base = `/${relationship.slug}/weeks`;
  const door = `/api/v1/relationships/${relationship.slug}/weeks/${week}`;
  // Another state of a week is read where its figures move.
  const below = vintageWords(address.vintage) === "" ? "" : "/live";
  const before = shiftWeek(week, -1);
  const after = shiftWeek(week, 1);
  return (
    <nav
      aria-label="Weeks and downloads"
      className="screen-only mt-10 flex flex-wrap justify-between gap-x-8 gap-y-2 border-t border-rule pt-4 text-[0.9375rem]"
    >
      <span className="flex flex-wrap gap-x-6 gap-y-2">
        {placeOfWeek(relationship, before) === "before-tracking" ? null : (
          <Link rel="prev" href={address.href(`${base}/${before}${below}`)}>
            Week before, {weekDays(before)}
          </Link>
        )}{" "}
        <Link rel="next" href={address.href(`${base}/${after}${below}`)}>
          Week after, {weekDays(after)}
        </Link>{" "}
        <Link href={address.href(base, { year: week.slice(0, 4) })}>All weeks</Link>{" "}
        <Link href={address.href(`${base}/${week}/revisions`)}>How this figure was revised</Link>
      </span>{" "}
      <span className="flex flex-wrap gap-x-6 gap-y-2">
        <a href={address.href(door, { format: "csv" })}>Figures as CSV</a>{" "}
        <a href={address.href(door, { format: "xlsx" })}>As XLSX</a>{" "}
        <a href={address.href(door)}>All of it as JSON</a>
      </span>
    </nav>
  );
}
