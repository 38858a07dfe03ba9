import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { Facts } from "@/app/admin/state/facts";
import type { Person } from "@/lib/auth/person";
import { count, formatSpan } from "@/lib/charts/format/format";
import type { EventFileView } from "@/lib/data/event-files/event-file-view";
import type { FileOutcome } from "@/lib/data/event-files/outcome";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { ACLED_PRECISIONS } from "@/lib/event-files/codes/acled-precision";
import { type EventFormat, FORMAT_NAMES } from "@/lib/event-files/rows/file-shape";
import { sourceOfFile } from "@/lib/event-files/sources/table-terms";
import { EVENT_FILES } from "../event-files-address";
import { Changes } from "./changes";
import { SourceTerms } from "./source-terms";

const grouped = (number: number) => number.toLocaleString("en-GB");

/** What came of a file: what was in it, what was kept, counted in three ways, and what it says otherwise than before. */
export async function Outcome({ person, file, page }: { person: Person; file: EventFileView; page: number }) {
  const { outcome, recognised, relationship, covered, release, follows, acledPrecision, terms } = file;
  if (!outcome || !recognised) return null;
  const { counts, candidates, added, same, changed, vanished } = outcome;
  const happenings = `/desk/inbox/candidates?relationship=${relationship.slug}`;
  const pair = `${relationship.sideA.name} and ${relationship.sideB.name}`;
  return (
    <>
      <p className="mt-4 font-serif text-xl">
        {counts.kept === 0 ? `No row of this file is between ${pair}. ` : null}
        {counts.kept > 0 || candidates.more > 0 ? formedWords(candidates) : null}
        <Link href={happenings}>See what waits to be coded</Link>
        {changed + vanished > 0 ? (
          <>
            {" "}
            or{" "}
            <Link href={`${happenings}&state=coded&moved=yes`}>
              what was coded and whose rows now say otherwise
            </Link>
          </>
        ) : null}
      </p>
      <Facts
        title="What it is"
        facts={[
          ["Form", FORMAT_NAMES[recognised.shape.format]],
          ...acledWords(acledPrecision),
          ["Release", release === "" ? "not said" : <CodedText key="release" text={release} />],
          [
            "Follows",
            follows === null ? (
              "no other file"
            ) : (
              <Link key="follows" href={`${EVENT_FILES}/${follows.id}`}>
                <CodedText text={follows.name} />
              </Link>
            ),
          ],
          ["Days it covers", coveredWords(covered)],
        ]}
      />
      <SourceTerms source={sourceOfFile(recognised.shape, terms)} />
      <section aria-labelledby="three" className="mt-8">
        <SectionHeading
          id="three"
          title="Counted in three ways"
          note={`The rows between ${pair}. None of the three counts is right by itself, so that all stand side by side.`}
        />
        <ThreeCounts outcome={outcome} folds={FOLDED.has(recognised.shape.format)} />
      </section>
      <Facts
        title="Every row of the file"
        note="Each row is in exactly one of these."
        facts={[
          ["Read", grouped(counts.rows)],
          [`Between the two`, `${grouped(counts.kept)}, kept`],
          ["Between others", grouped(counts.elsewhere)],
          ["Within a state", grouped(counts.within)],
          [
            "Without two states",
            `${grouped(counts.unsided)}: a region, a bloc, a group or nobody on one side`,
          ],
        ]}
      />
      <Facts
        title="Against what was here"
        facts={[
          ["New rows", grouped(added)],
          ["The same", grouped(same)],
          ["Changed", grouped(changed)],
          ["Vanished", grouped(vanished)],
          ...doubled(outcome),
        ]}
      />
      {changed + vanished > 0 ? <Changes person={person} file={file} page={page} /> : null}
    </>
  );
}

function formedWords({ new: formed, more }: FileOutcome["candidates"]): string {
  return `${count(formed, "new happening")}${more === 0 ? "" : `, ${grouped(more)} more changed`}. `;
}

/** Rows that stand twice under one name in the file itself; the later one holds. */
function doubled({ counts, three }: FileOutcome): [string, string][] {
  const twice = counts.kept - three.rows;
  return twice === 0
    ? []
    : [["Twice in the file", `${grouped(twice)}, under the name of another row: the later one holds`]];
}

/** Which of its two published meanings a file of ACLED was read by. */
function acledWords(chosen: EventFileView["acledPrecision"]): [string, string][] {
  const meaning = ACLED_PRECISIONS.find((one) => one.meaning === chosen);
  return meaning ? [["Days of time_precision", `${meaning.says} So ${meaning.publishedBy} has it.`]] : [];
}

function coveredWords(covered: EventFileView["covered"]): string {
  if (covered.length === 0) return "no whole day";
  const shown = covered.slice(0, 3).map(({ first, last }) => formatSpan(isoFromDay(first), isoFromDay(last)));
  return `${shown.join("; ")}${covered.length > 3 ? `; and ${count(covered.length - 3, "more span")}` : ""}`;
}

/** Formats that name the article or the sentence, by which mirrored rows are known. */
const FOLDED: ReadonlySet<EventFormat> = new Set(["gdelt-1", "gdelt-1-csv", "gdelt-2", "icews"]);

function ThreeCounts({ outcome: { three }, folds }: { outcome: FileOutcome; folds: boolean }) {
  const rows = [
    {
      key: "rows",
      name: "Rows",
      number: three.rows,
      means: "As they stand in the file. One meeting may be dozens.",
    },
    {
      key: "folded",
      name: "Statements",
      number: three.folded,
      means: folds
        ? "Rows of one article or sentence that tell the same act, once, whoever is named first."
        : "This source names no sentence or article by which mirrored rows are known: each row is one.",
    },
    {
      key: "daily",
      name: "Happenings",
      number: three.daily,
      means: "Each kind of act once a day. These are put before coders, each with its rows behind it.",
    },
  ];
  return (
    <DataTable
      caption="The rows that were kept"
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "name", heading: "Counted", rowHeader: true, cell: ({ name }) => name },
        { key: "number", heading: "How many", numeric: true, cell: ({ number }) => grouped(number) },
        { key: "means", heading: "What it means", cell: ({ means }) => means },
      ]}
    />
  );
}
