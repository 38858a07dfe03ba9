import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { count, formatMoment } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { NotFound } from "@/lib/data/problems";
import { getImportRun, type ImportRunRow } from "@/lib/data/records/import-runs";
import { planUndo, type UndoCounts } from "@/lib/data/records/undo-import";
import { runName, runWords } from "../../runs-list";
import { undoRun } from "../../table-actions";

/** Of many signals that stay the first are named; the audit log has more. */
const NAMED = 200;

const NOTE = {
  file: "In one step: what it created becomes void, what it changed has its earlier wording again. Both stay in the history. What it said of the relationship itself, its named periods and its coverage stays.",
  recoding:
    "In one step: each signal has its earlier type and intensity again, under its earlier codebook version. Both stay in the history. What somebody has edited or approved since stays as it is.",
};

async function RunPage({ params }: { params: Promise<{ run: string }> }) {
  const person = await requirePerson("relationship.manage");
  const { run: id } = await params;
  const run = await getImportRun(person, id).catch((problem: unknown) => {
    if (problem instanceof NotFound) notFound();
    throw problem;
  });
  const plan = run.undone ? null : await planUndo(person, id);
  return (
    <>
      <PageHeading
        kicker={<Link href="/admin/import">Import</Link>}
        title={isolate(runName(run))}
        lead={leadOf(run)}
      />
      <p className="mb-6">
        <Link href={`/${run.relationship.slug}/signals`}>Signals of the relationship</Link>
      </p>
      {run.undone ? <Undone undone={run.undone} /> : null}
      {plan ? <Undo run={run} plan={plan} /> : null}
    </>
  );
}

function leadOf(run: ImportRunRow): string {
  const { recoding, relationship, at, by } = run;
  const where = `${isolate(relationship.name)} on ${formatMoment(at)} by ${isolate(by ?? "the machine")}`;
  return recoding
    ? `${count(run.changed, "signal")} of ${where}. Reason: ${isolate(recoding.reason)}`
    : `Loaded into ${where}: ${runWords(run)}.`;
}

function Undone({ undone: { at, by, reason } }: { undone: NonNullable<ImportRunRow["undone"]> }) {
  return (
    <Notice>
      Taken back on {formatMoment(at)} by {isolate(by ?? "the machine")}: {isolate(reason)}
    </Notice>
  );
}

function Undo({ run, plan: { voided, restored, kept } }: { run: ImportRunRow; plan: UndoCounts }) {
  const what = run.recoding ? "recoding" : "file";
  const outcome = run.recoding
    ? `${count(restored, "signal")} would be as before, under the codebook version of then.`
    : `${count(voided, "signal")} would become void, ${restored} would be as before.`;
  return (
    <section aria-labelledby="undo-heading">
      <SectionHeading id="undo-heading" title={`Take the ${what} back`} note={NOTE[what]} />
      <p className="my-4">
        {outcome}
        {kept.length > 0 ? ` ${count(kept.length, "signal")} would stay as they are:` : ""}
      </p>
      {kept.length > 0 ? (
        <ul className="mb-6 list-disc pl-5 text-[0.9375rem]">
          {kept.slice(0, NAMED).map((one) => (
            <li key={one.id} className="[overflow-wrap:anywhere]">
              {one.id}: {isolate(one.because)}
            </li>
          ))}
          {kept.length > NAMED ? <li>and {kept.length - NAMED} more</li> : null}
        </ul>
      ) : null}
      {voided + restored > 0 ? (
        <ActionForm
          action={undoRun}
          tone="danger"
          submitLabel={`Take the ${what} back`}
          refusedTitle="Nothing was taken back"
          fields={[
            { name: "run", label: "", kind: "hidden", value: run.id },
            {
              name: "reason",
              label: "Reason",
              kind: "text",
              hint: "It stands in the history of each signal.",
            },
          ]}
        />
      ) : null}
    </section>
  );
}

export default titled("A loading or recoding · Administration", RunPage);
