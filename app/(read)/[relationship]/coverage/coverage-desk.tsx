import { ActionForm } from "@/app/_form/action-form";
import type { FieldPlan } from "@/app/_form/form-field";
import { SectionHeading } from "@/app/_ui/section-heading";
import { weekToClose } from "@/lib/charts/coverage/coverage-calendar";
import { COVERAGE_NOTE_MAX, COVERAGE_SOURCES_MAX } from "@/lib/codebook/limits";
import { lastSources } from "@/lib/data/coverage/coverage-records";
import type { CoverageView } from "@/lib/data/coverage/coverage-view";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { moveThrough, record } from "./actions";
import { CloseWeekForm } from "./close-week-form";

/** What an editor does about coverage: close the next week, record another span, move the last coded day. */
export function CoverageDesk({
  relationship: { slug, codedThrough },
  view,
}: {
  relationship: Pick<RelationshipRow, "slug" | "codedThrough">;
  view: CoverageView;
}) {
  const week = weekToClose(view.last, view.until);
  const sources = lastSources(view.records.toReversed());
  const newest = view.records[0]?.number ?? 0;
  const which = { name: "slug", label: "", kind: "hidden", value: slug } as const;
  return (
    <div className="screen-only grid gap-x-12 gap-y-10 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
      <section aria-labelledby="close">
        <SectionHeading
          id="close"
          title="Close a week"
          note="Records how far its seven days were searched, and moves coded through to its Sunday."
        />
        <div className="pt-4">
          <CloseWeekForm
            slug={slug}
            week={week}
            sources={sources}
            seenRecord={newest}
            seenThrough={codedThrough}
          />
        </div>
      </section>
      <section aria-labelledby="through">
        <SectionHeading
          id="through"
          title="Move coded through"
          note="Says up to which day everything that was found is coded. It says nothing of the search: days without a record stay as they are."
        />
        <div className="pt-4">
          <ActionForm
            action={moveThrough}
            label="Move coded through"
            submitLabel="Save the day"
            refusedTitle="The day was not saved"
            idPrefix="through-"
            permalink={`/${slug}/coverage`}
            fields={[
              { name: "codedThrough", label: "Coded through", kind: "date", value: codedThrough },
              { name: "seenThrough", label: "", kind: "hidden", value: codedThrough },
              which,
            ]}
          />
        </div>
      </section>
      <section aria-labelledby="record" className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <SectionHeading
          id="record"
          title="Record coverage of other days"
          note="Nothing recorded before is changed: of several records of a day the newest holds."
        />
        <div className="pt-4">
          <ActionForm
            action={record}
            label="Record coverage"
            submitLabel="Record"
            refusedTitle="The coverage was not recorded"
            idPrefix="record-"
            fields={[
              ...spanFields(sources),
              { name: "seenRecord", label: "", kind: "hidden", value: String(newest) },
              which,
            ]}
          />
        </div>
      </section>
    </div>
  );
}

function spanFields(sources: string): FieldPlan[] {
  return [
    { name: "from", label: "First day", kind: "date" },
    { name: "to", label: "Last day", kind: "date" },
    {
      name: "state",
      label: "How far was it searched?",
      kind: "select",
      options: [
        { value: "", label: "Choose" },
        { value: "searched", label: "Searched" },
        { value: "partly", label: "Partly searched" },
        { value: "not-searched", label: "Not searched" },
      ],
    },
    {
      name: "sources",
      label: "Sources gone through",
      kind: "textarea",
      hint: `Needed unless the days were not searched. At most ${COVERAGE_SOURCES_MAX.toLocaleString("en-GB")} characters.`,
      value: sources,
    },
    {
      name: "note",
      label: "Note",
      kind: "textarea",
      hint: `May stay empty. Every reader sees it. At most ${COVERAGE_NOTE_MAX.toLocaleString("en-GB")} characters.`,
    },
  ];
}
