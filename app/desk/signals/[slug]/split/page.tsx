import { randomUUID } from "node:crypto";
import { ActionForm } from "@/app/_form/action-form";
import type { FieldPlan } from "@/app/_form/form-field";
import { Notice } from "@/app/_ui/notice";
import { titled } from "@/app/_ui/titled";
import { formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { ReportFields } from "@/lib/codebook/report-schema";
import { signalUnderChange } from "../../../signal-under-change";
import { ChangeHeading } from "../change-heading";
import { split } from "./actions";

async function SplitSignalPage({ params }: { params: Promise<{ slug: string }> }) {
  const { relationship, view, newest } = await signalUnderChange(params);
  const { reports } = newest.fields;
  const possible = !newest.voided && reports.length > 1;
  return (
    <div className="page pb-16">
      <ChangeHeading
        relationship={relationship}
        slug={view.slug}
        verb="Split"
        title={newest.fields.title}
        lead="For two happenings that were coded as one. The reports that you choose become a signal of their own, coded as this one is; its form opens next, so that its words, days and grades can be put right."
      />
      {possible ? (
        <ActionForm
          action={split}
          label="Split"
          submitLabel="Make a signal of these reports"
          refusedTitle="Nothing was split"
          fields={[
            { name: "slug", label: "", kind: "hidden", value: view.slug },
            { name: "revision", label: "", kind: "hidden", value: String(newest.number) },
            { name: "id", label: "", kind: "hidden", value: randomUUID() },
            ...reports.map(reportBox),
            { name: "title", label: "Title of the new signal", kind: "text", dir: "auto" },
            {
              name: "reason",
              label: "Reason",
              kind: "textarea",
              hint: "It stands in the history of this signal.",
            },
          ]}
        />
      ) : (
        <Notice>
          <p>It takes two reports to split a signal that stands.</p>
        </Notice>
      )}
    </div>
  );
}

function reportBox({ key, source: { publisher, title, published } }: ReportFields): FieldPlan {
  const day = published === null ? "undated" : formatDay(published);
  return {
    name: `report.${key}`,
    kind: "checkbox",
    label: `${isolate(publisher)}: ${isolate(title)} (${day})`,
  };
}

export default titled("Split a signal", SplitSignalPage);
