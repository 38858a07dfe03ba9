import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { isolate } from "@/lib/codebook/isolate";
import { formOfMapping } from "@/lib/codebook/tables/typed-mapping";
import { readSheetDraft } from "@/lib/data/records/sheet-drafts";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { discardTable } from "../table-actions";
import { columnsOf } from "../typed-sheet";
import { fieldGroups, fixedFields } from "./mapping-fields";
import { MappingForm } from "./mapping-form";
import { SheetForm } from "./sheet-form";

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

async function TablePage() {
  const person = await requirePerson("relationship.manage");
  const waiting = await readSheetDraft(person);
  const kicker = <Link href="/admin/import">Import</Link>;
  if (!waiting)
    return (
      <>
        <PageHeading kicker={kicker} title="No table is waiting" />
        <EmptyState title="Nothing to look at">
          A table that is loaded or discarded waits no more. <Link href="/admin/import">Send a table</Link>
        </EmptyState>
      </>
    );
  const { sheet, kept } = waiting;
  const { facts, mapping, fileName } = sheet;
  const [relationship, codebook] = await Promise.all([
    getRelationship(sheet.relationshipSlug),
    currentCodebook(),
  ]);
  const headings = facts.head.find(({ line }) => line === mapping.headingLine)?.cells ?? [];
  const below = facts.head.filter(({ line }) => line > mapping.headingLine);
  const columns = Array.from({ length: columnsOf(facts.head) }, (_, at) => ({
    at,
    heading: headings[at]?.trim() || `Column ${at + 1}`,
    samples: [...new Set(below.map(({ cells }) => cells[at]?.trim() ?? ""))]
      .filter((cell) => cell !== "")
      .slice(0, SAMPLES)
      .map((cell) => (cell.length > SAMPLE_LENGTH ? `${cell.slice(0, SAMPLE_LENGTH)}…` : cell)),
  }));
  return (
    <>
      <PageHeading
        kicker={kicker}
        title={`How the columns of ${isolate(fileName)} are read`}
        lead={`${facts.rows.toLocaleString("en-GB")} lines with a text, for ${isolate(relationship.name)}. ${kindWords(facts)} Nothing is written yet.`}
      />
      {sheet.checked ? (
        <Notice>
          The last check found errors: <Link href="/admin/import/table/problems">look at them</Link>.
        </Notice>
      ) : null}
      {facts.sheets.length > 1 ? (
        <SheetForm draft={sheet.id} sheets={facts.sheets} sheet={facts.sheet} />
      ) : null}
      <MappingForm
        // What was taken or proposed anew begins anew.
        key={JSON.stringify([sheet.id, mapping])}
        draft={sheet.id}
        columns={columns}
        start={{ ...formOfMapping(mapping), source: sheet.source }}
        groups={fieldGroups(mapping.columns)}
        fixed={fixedFields(codebook, relationship)}
        kept={kept.map(({ name }) => name)}
      />
      <form action={discardTable} className="mt-4">
        <input type="hidden" name="draft" value={sheet.id} />
        <Button tone="quiet">Discard the table</Button>
      </form>
    </>
  );
}

function kindWords({
  separator,
  sheets,
  sheet,
}: {
  separator: string | null;
  sheets: string[];
  sheet: number;
}) {
  if (separator === null) return `An XLSX workbook, sheet “${isolate(sheets[sheet] ?? "")}”.`;
  const named = { ",": "commas", ";": "semicolons", "\t": "tabs" }[separator] ?? "commas";
  return `A CSV file, its cells parted by ${named}.`;
}

export default titled("How a table is read · Administration", TablePage);
