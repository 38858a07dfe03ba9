import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Person } from "@/lib/auth/person";
import { count } from "@/lib/charts/format/format";
import type { Recognised } from "@/lib/data/event-files/bringing/recognised";
import { listEarlierReleases } from "@/lib/data/event-files/earlier-releases";
import type { EventFileView } from "@/lib/data/event-files/event-file-view";
import { saidBefore } from "@/lib/data/event-files/said-before";
import { FORMAT_NAMES } from "@/lib/event-files/rows/file-shape";
import { asksTerms, sourceOfFile } from "@/lib/event-files/sources/table-terms";
import { EVENT_FILES } from "../event-files-address";
import { Confirming } from "./confirming";
import { SourceTerms } from "./source-terms";

/** What a file was recognised as, with its first rows, and what can be said to it. */
export async function Asked({ person, file }: { person: Person; file: EventFileView }) {
  const {
    recognised,
    relationship: { archived },
  } = file;
  if (!recognised) return null;
  const [{ files, twin }, said] = await Promise.all([
    listEarlierReleases(person, file.id),
    saidBefore(person, file.id),
  ]);
  const { shape, members, notes } = recognised;
  return (
    <>
      {archived ? (
        <Notice>
          <p>
            This relationship is archived: nothing is read for it any more. Cancel the file below, or leave
            it: seven days after it was brought it goes by itself.
          </p>
        </Notice>
      ) : null}
      <section aria-labelledby="recognised" className="mt-8">
        <SectionHeading
          id="recognised"
          title={
            shape.format === "table"
              ? "It is a table of another form"
              : `It looks like ${FORMAT_NAMES[shape.format]}`
          }
        />
        {members.count > 1 ? (
          <p className="mt-2">
            It holds {count(members.count, "file")}: <CodedText text={members.names.join(", ")} />
            {members.count > members.names.length ? " …" : ""}. What is shown is the first; each of the others
            must have the same form.
          </p>
        ) : null}
        {notes.map((note) => (
          <p key={note} className="mt-2 prose-text">
            {note}
          </p>
        ))}
        {twin && !archived ? (
          <Notice>
            <p>
              These very bytes were read before, as{" "}
              <Link href={`${EVENT_FILES}/${twin.id}`}>
                <CodedText text={twin.name} />
              </Link>
              . Read in the same way they add nothing. Read in another way, say that this is a later release
              of that file, and it takes its place. Where a later release of it was read since, this takes its
              rows back to what they were.
            </p>
          </Notice>
        ) : null}
        <div className="mt-4">
          <FirstRows recognised={recognised} />
        </div>
        {asksTerms(shape) ? null : <SourceTerms source={sourceOfFile(shape, null)} />}
      </section>
      {archived ? null : <Confirming file={file} recognised={recognised} earlier={files} said={said} />}
    </>
  );
}

function FirstRows({ recognised: { columns, rows } }: { recognised: Recognised }) {
  const caption = `Its first ${rows.length === 1 ? "row" : `${rows.length} rows`}, in ${count(columns.length, "column")}`;
  return (
    <DataTable
      caption={caption}
      scrollLabel={caption}
      rows={rows.map((cells, at) => ({ at, cells }))}
      rowKey={({ at }) => String(at)}
      columns={columns.map((name, at) => ({
        key: `${at}`,
        heading: (
          <span className="whitespace-nowrap">
            <CodedText text={name} />
          </span>
        ),
        cell: ({ cells }: { at: number; cells: string[] }) => (
          <span className="block max-w-56 truncate">
            <CodedText text={cells[at] ?? ""} />
          </span>
        ),
      }))}
    />
  );
}
