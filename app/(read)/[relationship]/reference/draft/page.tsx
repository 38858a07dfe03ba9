import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { isolate } from "@/lib/codebook/isolate";
import { doubtfulSign } from "@/lib/codebook/reference/decimal-sign";
import { readDraft } from "@/lib/codebook/reference/read-draft";
import { findReferenceDraft } from "@/lib/data/reference/reference-drafts";
import { listReferences } from "@/lib/data/reference/reference-list";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { typedChoices } from "../typed-saving";
import { carriedNames, carriedOf } from "./carried-fields";
import { CarryTyped } from "./carry-typed";
import { columnsOf } from "./columns-of";
import { commoditiesOf, ofCommodity } from "./commodities";
import { CommodityForm } from "./commodity-form";
import { DiscardForm } from "./discard-form";
import { ProblemTable } from "./problem-table";
import { ReadingForm } from "./reading-form";
import { recognised } from "./recognised-words";
import { saveFields } from "./save-fields";
import { SavingSection } from "./saving-section";
import { SeriesPreview } from "./series-preview";
import { SheetForm } from "./sheet-form";

/** Id of the form that saves. */
const SAVING = "saving";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

async function DraftPage({ params, searchParams }: Props) {
  const person = await requirePerson("reference.write");
  const relationship = await findRelationship((await params).relationship);
  if (!relationship) notFound();
  const { slug, sideA, sideB } = relationship;
  const path = `/${slug}/reference`;
  const kicker = (
    <>
      <Link href={`/${slug}`}>
        <CodedText text={relationship.name} />
      </Link>{" "}
      · <Link href={path}>outside figures</Link>
    </>
  );
  const draft = await findReferenceDraft(person, relationship.id);
  if (!draft)
    return (
      <>
        <PageHeading kicker={kicker} title="No table is waiting" />
        <EmptyState title="Nothing to look at">
          A table that is saved or discarded waits no more.{" "}
          {relationship.archived ? null : <Link href={`${path}/add`}>Send a table</Link>}
        </EmptyState>
      </>
    );
  if (relationship.archived)
    return (
      <>
        <PageHeading kicker={kicker} title={`${isolate(draft.fileName)} waits`} />
        <Notice>This relationship is archived: nothing is saved for it any more.</Notice>
        <DiscardForm draft={draft.id} relationship={slug} />
      </>
    );
  const values = await searchParams;
  const standing = await listReferences(person, relationship.id);
  const choices = typedChoices(values);
  const unusable = choices === null && addressValue(values, "step") !== null;
  const read = readDraft(draft.rows, choices, { a: sideA, b: sideB });
  const doubtful = read.plain && doubtfulSign(draft.rows, read.plain);
  const commodities = commoditiesOf(read.series);
  const asked = addressValue(values, "commodity");
  const commodity = commodities.find((one) => one === asked) ?? commodities[0] ?? null;
  const series = ofCommodity(read.series, commodity);
  // A row of trade that is wrong keeps back its own series and no other.
  const savable = read.problems.some((one) => one.series === undefined)
    ? []
    : series.filter(({ problem }) => problem === null);
  const saving = savable.length > 0 ? SAVING : null;
  const names = carriedNames(read.plain !== null);
  const carried = carriedOf(values, names);
  const fields = saveFields({ relationship: slug, draft, read, series: savable, standing });
  const proposed = carriedOf(Object.fromEntries(fields.map(({ name, value = "" }) => [name, value])), names);
  const carry = <CarryTyped from={SAVING} names={names} proposed={proposed} carried={carried} />;
  const headings =
    draft.rows.find(({ line }) => line === (read.plain?.headingLine ?? draft.rows[0]?.line))?.cells ?? [];
  return (
    <>
      <PageHeading
        kicker={kicker}
        title={`What ${isolate(draft.fileName)} is taken for`}
        lead={`${recognised(read, sideA.name, sideB.name)} Nothing is saved yet.`}
      />
      {unusable ? (
        <Notice tone="problem">
          The choices in the address cannot be used: the table is read as it is likely to be.
        </Notice>
      ) : null}
      <SheetForm
        relationship={slug}
        draft={{ id: draft.id, sheet: draft.sheet, sheets: draft.sheets }}
        saving={saving}
      >
        {carry}
      </SheetForm>
      {read.plain ? (
        <ReadingForm
          action={`${path}/draft`}
          choices={read.plain}
          columns={columnsOf(draft.rows, headings)}
          saving={saving}
        >
          {carry}
        </ReadingForm>
      ) : null}
      {commodities.length > 1 ? (
        <CommodityForm action={`${path}/draft`} commodities={commodities} chosen={commodity} saving={saving}>
          {carry}
        </CommodityForm>
      ) : null}
      {read.plain?.gather === "sum" ? (
        <Notice>
          Rows are added up: where the table begins or ends within a {read.plain.step}, that {read.plain.step}{" "}
          is too small. A {read.plain.step} with a missing figure has none.
        </Notice>
      ) : null}
      {doubtful === null ? null : <Notice>{doubtful}.</Notice>}
      <ProblemTable problems={read.problems} headings={headings} />
      {series.length > 0 ? <SeriesPreview series={series} /> : null}
      {saving ? (
        <SavingSection
          id={SAVING}
          made={JSON.stringify([draft.id, read.plain, commodity])}
          {...{ fields, proposed, carried, sheet: draft.sheet }}
        />
      ) : (
        <Notice>
          {series.length === 0
            ? "The file holds nothing that could be saved."
            : "Nothing of this can be saved so: change how the table is read, or mend it and send it again."}
        </Notice>
      )}
      <DiscardForm draft={draft.id} relationship={slug} />
    </>
  );
}

export default titled("A table of figures", DraftPage);
