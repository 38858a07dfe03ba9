import { CodedText } from "@/app/_ui/coded-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { waitersWords } from "@/lib/brief/codebook/recode-words";
import { count } from "@/lib/charts/format/format";
import { readRecodeChoice } from "@/lib/codebook/recoding/recode-choice";
import { findRecoding, type RecodingRow } from "@/lib/data/records/import-runs";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { listRecodable } from "@/lib/data/versions/recoding/recodable-types";
import { previewRecoding } from "@/lib/data/versions/recoding/recode-preview";
import { type Query, queryPage, queryText } from "../../_ui/list-address";
import { ChoiceForm } from "./choice-form";
import { PreviewPart } from "./preview-part";

/** The choice was sent, and not only the relationship. */
const ASKED = ["type", "under", "from", "to", "into", "intensity", "at"];

async function RecodePage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("codebook.manage");
  const query = await searchParams;
  const [relationships, newest, done] = await Promise.all([
    listRelationships(),
    currentCodebook(),
    findRecoding(person, queryText(query, "done")),
  ]);
  const slug = queryText(query, "relationship");
  const chosen = relationships.find((one) => one.slug === slug);
  return (
    <>
      <PageHeading
        kicker={<Link href="/admin/codebook">Codebook</Link>}
        title="Recode signals"
        lead={
          <p>
            Brings signals over to codebook version {newest.version}, which is in use. You see first what
            would change and what becomes of the index; then one button writes exactly that.
          </p>
        }
      />
      {done ? <Done run={done} /> : null}
      <FilterForm
        key={slug}
        action="/admin/codebook/recode"
        label="Whose signals"
        submitLabel="Choose its signals"
      >
        <SelectField
          name="relationship"
          label="Relationship"
          defaultValue={chosen?.slug}
          options={relationships.map(({ slug: value, name: label }) => ({ value, label }))}
        />
      </FilterForm>
      {slug !== "" && !chosen ? (
        <Notice tone="problem">There is no relationship of this address, or it is archived.</Notice>
      ) : null}
      {chosen ? <Chosen slug={chosen.slug} name={chosen.name} query={query} person={person} /> : null}
    </>
  );
}

async function Chosen({
  slug,
  name,
  query,
  person,
}: {
  slug: string;
  name: string;
  query: Query;
  person: Awaited<ReturnType<typeof requirePerson>>;
}) {
  const recodable = await listRecodable(person, slug);
  if (recodable.types.length === 0)
    return (
      <EmptyState title="Nothing is coded yet">
        <CodedText text={name} /> has no signal that could be recoded.
      </EmptyState>
    );
  const typed = (field: string) => {
    const value = query[field];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
  };
  const asked = ASKED.some((field) => typed(field).length > 0);
  const { choice, problems } = readRecodeChoice(typed, recodable.newest);
  const told = asked ? problems : [];
  const place = {
    part: queryText(query, "part"),
    page: queryPage(query),
    seen: queryText(query, "seen"),
  };
  return (
    <>
      <ErrorSummary problems={told} title="The preview needs another choice" />
      <section aria-labelledby="choice-heading">
        <SectionHeading id="choice-heading" title="Which signals, and what they become" />
        <ChoiceForm
          // A list of choices takes no new default while it stands.
          key={JSON.stringify(ASKED.map(typed))}
          recodable={recodable}
          typed={typed}
          errorOf={(field) => told.find((one) => one.field === field)?.message ?? null}
        />
      </section>
      {asked && choice ? (
        <PreviewPart choice={choice} preview={await previewRecoding(person, choice)} place={place} />
      ) : null}
    </>
  );
}

function Done({ run: { id, changed, recoding, undone, waiting } }: { run: RecodingRow }) {
  const words = `${count(changed, "signal")} ${changed === 1 ? "was" : "were"} recoded under version ${recoding?.version}`;
  return undone ? (
    <Notice>
      {words}, and taken back since: <Link href={`/admin/import/runs/${id}`}>look at it</Link>.
    </Notice>
  ) : (
    <Notice>
      {words}.{waiting > 0 ? ` ${waitersWords({ going: changed, waiting })}` : ""}{" "}
      <Link href={`/admin/import/runs/${id}`}>Take the recoding back</Link>
    </Notice>
  );
}

export default titled("Recode signals · Administration", RecodePage);
