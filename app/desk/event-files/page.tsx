import { AddressForm } from "@/app/_ui/address-form";
import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { SelectField } from "@/app/_ui/field";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { requirePerson } from "@/lib/auth/require-person";
import { isolate } from "@/lib/codebook/isolate";
import { EVENT_FILE_STATES, eventFileQuery, listEventFiles } from "@/lib/data/event-files/event-file-list";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { NoRelationship } from "../no-relationship";
import { BringForm } from "./bring-form";
import { EVENT_FILES, eventFilesAddress } from "./event-files-address";
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
        <AddressForm
          key={slug}
          action={EVENT_FILES}
          aria-label="Event files of another relationship"
          className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3"
        >
          <SelectField
            name="relationship"
            label="Relationship"
            defaultValue={slug}
            options={relationships.map((one) => ({ value: one.slug, label: isolate(one.name) }))}
            className="w-auto max-w-full"
          />
          <Button tone="quiet">Go there</Button>
        </AddressForm>
      ) : null}
      {queryText(values, "cancelled") === "" ? null : (
        <Notice>
          <p>The file was cancelled. Nothing of it was kept.</p>
        </Notice>
      )}
      <BringForm key={slug} relationship={slug} />
      <TabsNav label="State" tabs={[tab(undefined), ...EVENT_FILE_STATES.map((state) => tab(state))]} />
      <div className="mt-4">
        <FilesTable relationship={slug} query={query} list={list} />
      </div>
    </div>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export default titled("Event files", EventFilesPage);
