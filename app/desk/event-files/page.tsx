import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { requirePerson } from "@/lib/auth/require-person";
import { listEventFiles } from "@/lib/data/event-files/event-file-list";
import { EVENT_FILE_STATES, eventFileQuery } from "@/lib/data/event-files/event-file-query";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { RelationshipChoice } from "../inbox/relationship-choice";
import { NoRelationship } from "../no-relationship";
import { BringForm } from "./bring-form";
import { EVENT_FILES, eventFilesAddress } from "./event-files-address";
import { FileFilters } from "./file-filters";
import { FilesTable } from "./files-table";
import { STATE_WORDS } from "./state-words";

async function EventFilesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("signal.write");
  const values = await searchParams;
  const relationships = await listRelationships();
  const relationship =
    relationships.find(({ slug }) => slug === queryText(values, "relationship")) ?? relationships[0];
  if (!relationship) return <NoRelationship title="Event files" />;
  const { slug, name } = relationship;
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
      {relationships.length > 1 ? (
        <div className="mb-4">
          <RelationshipChoice {...{ relationships, chosen: slug, action: EVENT_FILES, of: "Event files" }} />
        </div>
      ) : null}
      <BringForm key={slug} relationship={slug} />
      <TabsNav label="State" tabs={[tab(undefined), ...EVENT_FILE_STATES.map((state) => tab(state))]} />
      {list.any || clearHref ? (
        <FileFilters {...{ relationship: slug, query, sources: list.sources, clearHref }} />
      ) : null}
      <div className="mt-4">
        <FilesTable relationship={slug} {...{ query, list, clearHref }} />
      </div>
    </div>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export default titled("Event files", EventFilesPage);
