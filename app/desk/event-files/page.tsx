import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { requirePerson } from "@/lib/auth/require-person";
import { listEventFiles } from "@/lib/data/event-files/event-file-list";
import { EVENT_FILE_STATES, eventFileQuery } from "@/lib/data/event-files/event-file-query";
import { fileRelationships } from "@/lib/data/event-files/file-relationships";
import { RelationshipChoice } from "../inbox/relationship-choice";
import { NoRelationship } from "../no-relationship";
import { orNotFound } from "../or-not-found";
import { BringForm } from "./bring-form";
import { EVENT_FILES, eventFilesAddress } from "./event-files-address";
import { FileFilters } from "./file-filters";
import { FilesTable } from "./files-table";
import { STATE_WORDS } from "./state-words";

async function EventFilesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("signal.write");
  const values = await searchParams;
  const { shown, offered } = await orNotFound(fileRelationships(person, queryText(values, "relationship")));
  if (!shown) return <NoRelationship title="Event files" />;
  const { slug, name, archived } = shown;
  const query = eventFileQuery.parse(values);
  const list = await listEventFiles(person, slug, query);
  const unfiltered = eventFilesAddress(slug, { ...query, q: "", source: undefined, page: 1 });
  const clearHref = query.q === "" && query.source === undefined ? null : unfiltered;
  const tab = (state: (typeof EVENT_FILE_STATES)[number] | undefined) => ({
    href: eventFilesAddress(slug, { ...query, state, page: 1 }),
    label: state === undefined ? "All" : capital(STATE_WORDS[state]),
    current: query.state === state,
  });
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={<Link href="/desk">Desk</Link>}
        title={
          <>
            Event files, <CodedText text={name} />
          </>
        }
        lead="Rows of event data sets become happenings for coders to judge. Nothing of them counts until a person codes it."
      />
      {offered.length > 1 ? (
        <div className="mb-4">
          <RelationshipChoice
            relationships={offered}
            {...{ chosen: slug, action: EVENT_FILES, of: "Event files" }}
          />
        </div>
      ) : null}
      {archived ? (
        <Notice>
          <p>
            This relationship is archived and takes no more files. Those that were brought before are listed
            here; one that still waits can be cancelled: open it.
          </p>
        </Notice>
      ) : (
        <BringForm key={slug} relationship={slug} />
      )}
      <TabsNav label="State" tabs={[tab(undefined), ...EVENT_FILE_STATES.map((state) => tab(state))]} />
      {list.any || clearHref ? (
        <FileFilters {...{ relationship: slug, query, sources: list.sources, clearHref }} />
      ) : null}
      <div className="mt-4">
        <FilesTable relationship={slug} {...{ query, list, clearHref, archived }} />
      </div>
    </div>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export default titled("Event files", EventFilesPage);
