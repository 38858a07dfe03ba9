import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { SectionHeading } from "@/app/_ui/section-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { count } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { readSheetProblems } from "@/lib/data/records/sheet-corrected";
import { labelOf } from "@/lib/data/records/sheet-problems";
import { listAddress, type Query, queryPage, queryText } from "../../../_ui/list-address";

const PAGE = "/admin/import/table/problems";
const ROWS = 100;

async function ProblemsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("relationship.manage");
  const query = await searchParams;
  const asked = queryText(query, "field");
  const field = asked === "" ? null : asked === "row" ? "" : asked;
  const page = queryPage(query);
  const found = await readSheetProblems(person, { field, from: (page - 1) * ROWS, most: ROWS });
  const kicker = <Link href="/admin/import/table">How the columns are read</Link>;
  if (!found)
    return (
      <>
        <PageHeading kicker={kicker} title="No errors are waiting" />
        <EmptyState title="Nothing to correct">
          The table that waits has not been checked, or nothing was wrong with it.{" "}
          <Link href="/admin/import/table">Look at it</Link>
        </EmptyState>
      </>
    );
  const { counts, problems, fileName } = found;
  const word = (name: string) => (name === "" ? "row" : name);
  const shown =
    field === null ? counts.total : (counts.fields.find((one) => one.field === field)?.count ?? 0);
  return (
    <>
      <PageHeading
        kicker={kicker}
        title={`${count(counts.total, "error")} in ${count(counts.rows, "row")} of ${isolate(fileName)}`}
        lead="Nothing was loaded. Correct the file and send it again, or say in the mapping what its values stand for."
      />
      <div className="flex flex-wrap gap-3">
        <a
          href="/admin/import/table/corrected"
          download
          className="inline-flex min-h-10 items-center rounded-[2px] border border-ink bg-ink px-4 py-1.5 text-[0.9375rem] font-medium text-paper no-underline hover:bg-paper hover:text-ink"
        >
          Download the file with each error beside its row
        </a>
        <ButtonLink href="/admin/import/table">Change how the columns are read</ButtonLink>
      </div>
      <section aria-labelledby="errors-heading" className="mt-10">
        <SectionHeading id="errors-heading" title="Errors by field" />
        <div className="mt-3 mb-5">
          <TabsNav
            label="Errors by field"
            tabs={[
              { href: PAGE, label: `All: ${counts.total}`, current: field === null },
              ...counts.fields.map((one) => ({
                href: listAddress(PAGE, { field: word(one.field) }),
                label: `${one.label}: ${one.count}`,
                current: one.field === field,
              })),
            ]}
          />
        </div>
        <DataTable
          caption="In the order of the file"
          rows={problems.map((problem, at) => ({ ...problem, key: String(at) }))}
          rowKey={({ key }) => key}
          stacked={2}
          columns={[
            {
              key: "line",
              heading: "Line",
              rowHeader: true,
              cell: ({ line }) => (
                <>
                  <span className="sm:hidden">Line </span>
                  {line}
                </>
              ),
            },
            { key: "field", heading: "Field", cell: (row) => labelOf(row.field) },
            {
              key: "message",
              heading: "What is wrong",
              whole: true,
              cell: ({ message }) => <CodedText text={message} />,
            },
          ]}
        />
        <Pager
          page={page}
          pageSize={ROWS}
          total={shown}
          hrefFor={(to) => listAddress(PAGE, { field: asked, page: String(to) })}
        />
      </section>
    </>
  );
}

export default titled("Errors of a table · Administration", ProblemsPage);
