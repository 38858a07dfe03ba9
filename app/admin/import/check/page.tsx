import { ActionForm } from "@/app/_form/action-form";
import { Button } from "@/app/_ui/button";
import { ChangeList } from "@/app/_ui/change-list";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { SectionHeading } from "@/app/_ui/section-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { count, formatMoment } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { IMPORT_WAITS_DAYS } from "@/lib/codebook/limits";
import { readImportDraft } from "@/lib/data/records/import-drafts";
import type { ImportPlan } from "@/lib/data/records/import-plan";
import { listAddress, type Query, queryPage, queryText } from "../../_ui/list-address";
import { discardFile, loadFile } from "../actions";
import { LoadProgress } from "./load-progress";
import { PlanPart } from "./plan-part";
import { labelOf, PARTS, type Part, ROWS, rowsOf } from "./plan-parts";

async function CheckPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("relationship.manage");
  const draft = await readImportDraft(person);
  const kicker = <Link href="/admin/import">Import</Link>;
  if (!draft)
    return (
      <>
        <PageHeading kicker={kicker} title="No file is waiting" />
        <EmptyState title="Nothing to look at">
          A file that is loaded or discarded waits no more, nor one that was checked {IMPORT_WAITS_DAYS} days
          ago. <Link href="/admin/import">Check a file</Link>
        </EmptyState>
      </>
    );
  const { id, fileName, until, plan, problems, table } = draft;
  const heading = `What ${isolate(fileName)} would change`;
  if (!plan)
    return (
      <>
        <PageHeading kicker={kicker} title={heading} />
        <Notice tone="problem">
          <p className="font-semibold">It cannot be loaded any more.</p>
          <ul className="mt-2 list-disc pl-5">
            {problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
        {table ? (
          <p className="mb-4">
            <Link href="/admin/import/table">Check the table again</Link>
          </p>
        ) : null}
        <Discard draft={id} />
      </>
    );
  const query = await searchParams;
  const asked = queryText(query, "part");
  const filled = PARTS.filter((part) => rowsOf(plan, part) > 0);
  const part = filled.find((one) => one === asked) ?? filled[0];
  // The lists have pages of their own: what was read on the page before may be no longer so.
  const seen = queryText(query, "seen");
  const moved = seen !== "" && seen !== plan.fingerprint;
  return (
    <>
      <PageHeading
        kicker={kicker}
        title={heading}
        lead={`${summary(plan)}${tableWords(table?.standing ?? 0)} The file waits until ${formatMoment(until)}.`}
      />
      {moved ? (
        <Notice>
          The data, or the file, changed since the page before: compare anew, beginning with the first list.
        </Notice>
      ) : null}
      <LoadForm plan={plan} draft={id} />
      {plan.relationship.length > 0 ? (
        <section aria-labelledby="relationship-heading" className="mt-10">
          <SectionHeading
            id="relationship-heading"
            title={plan.isNew ? "The relationship, which is new" : "The relationship itself"}
          />
          <ChangeList changes={plan.relationship} />
        </section>
      ) : null}
      {part ? <Parts plan={plan} parts={filled} part={part} page={queryPage(query)} /> : null}
    </>
  );
}

function summary(plan: ImportPlan): string {
  const left =
    plan.leftAlone > 0 ? ` ${count(plan.leftAlone, "signal")} that it does not hold are left alone.` : "";
  return `${isolate(plan.name)}: ${count(plan.created.length, "new signal")}, ${plan.changed.length} changed, ${plan.unchanged} as they are.${left} Nothing is written yet.`;
}

/** Rows that an earlier import brought are told apart from those that are as they are: whoever revised them since is not overruled. */
const tableWords = (standing: number) =>
  standing > 0 ? ` ${count(standing, "row")} of the table came with an earlier import and add nothing.` : "";

function LoadForm({ plan, draft }: { plan: ImportPlan; draft: string }) {
  const writes =
    plan.relationship.length +
    plan.created.length +
    plan.changed.length +
    plan.periods.length +
    plan.coverage.length;
  return (
    <div className="flex flex-wrap items-start gap-3">
      {writes > 0 ? (
        <ActionForm
          action={loadFile}
          fields={[
            { name: "shown", label: "", kind: "hidden", value: plan.fingerprint },
            { name: "draft", label: "", kind: "hidden", value: draft },
          ]}
          submitLabel="Load exactly this"
          refusedTitle="Nothing was loaded"
        >
          <LoadProgress />
        </ActionForm>
      ) : (
        <Notice>The file changes nothing: all of it stands already.</Notice>
      )}
      <Discard draft={draft} />
    </div>
  );
}

function Discard({ draft }: { draft: string }) {
  return (
    <form action={discardFile}>
      <input type="hidden" name="draft" value={draft} />
      <Button tone="quiet">Discard the file</Button>
    </form>
  );
}

function Parts({ plan, parts, part, page }: { plan: ImportPlan; parts: Part[]; part: Part; page: number }) {
  const address = (values: Record<string, string>) =>
    listAddress("/admin/import/check", { ...values, seen: plan.fingerprint });
  const total = rowsOf(plan, part);
  const last = Math.max(1, Math.ceil(total / ROWS[part]));
  const shown = Math.min(page, last);
  return (
    <section aria-labelledby="parts-heading" className="mt-10">
      <SectionHeading id="parts-heading" title="Signals, named periods and coverage" />
      <div className="mt-3 mb-5">
        <TabsNav
          label="What would change"
          tabs={parts.map((one) => ({
            href: address({ part: one }),
            label: labelOf(plan, one),
            current: one === part,
          }))}
        />
      </div>
      <PlanPart plan={plan} part={part} from={(shown - 1) * ROWS[part]} />
      {last > 1 ? (
        <Pager
          page={shown}
          pageSize={ROWS[part]}
          total={total}
          hrefFor={(to) => address({ part, page: String(to) })}
        />
      ) : null}
    </section>
  );
}

export default titled("What a file would change · Administration", CheckPage);
