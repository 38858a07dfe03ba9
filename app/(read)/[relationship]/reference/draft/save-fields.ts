import type { FieldPlan } from "@/app/_form/form-field";
import { isolate } from "@/lib/codebook/isolate";
import type { DraftReading, DraftSeries } from "@/lib/codebook/reference/read-draft";
import type { ReferenceDraftRow } from "@/lib/data/reference/reference-drafts";
import type { ReferenceRow } from "@/lib/data/reference/reference-list";
import { aboutFields } from "../about-fields";
import { choiceFields, LEFT_OUT } from "../typed-saving";

/** The fields of what becomes of each series, and of what new ones are. */
export function saveFields({
  relationship,
  draft,
  read,
  series,
  standing,
}: {
  relationship: string;
  draft: ReferenceDraftRow;
  read: DraftReading;
  series: readonly DraftSeries[];
  standing: readonly ReferenceRow[];
}): FieldPlan[] {
  const hidden = (name: string, value: string): FieldPlan => ({ name, label: "", kind: "hidden", value });
  const earlier = standing.find(({ slug }) => slug === draft.seriesSlug);
  const comtrade = read.layout !== "plain";
  const [unit, source] = comtrade ? ["US dollars", "UN Comtrade"] : ["", ""];
  return [
    hidden("relationship", relationship),
    hidden("draft", draft.id),
    ...(read.plain
      ? Object.entries(choiceFields(read.plain)).map(([name, value]) => hidden(name, value))
      : []),
    ...series.flatMap((one, at) => choiceOf(one, at, { standing, earlier, alone: series.length === 1 })),
    {
      name: "unit",
      label: "Unit",
      kind: "text",
      hint: "What the figures count in: tonnes, US dollars, incidents a week.",
      value: earlier?.unit ?? unit,
      dir: "auto",
    },
    ...aboutFields(earlier ?? { source, licence: "", address: "", visibility: "public" }),
    {
      name: "note",
      label: "Note on this version",
      kind: "text",
      hint: "Such as why it was loaded again. May stay empty; every reader sees it.",
      dir: "auto",
    },
  ];
}

function choiceOf(
  { key, name, step }: DraftSeries,
  at: number,
  {
    standing,
    earlier,
    alone,
  }: { standing: readonly ReferenceRow[]; earlier: ReferenceRow | undefined; alone: boolean },
): FieldPlan[] {
  const fitting = standing.filter((row) => row.step === step && row.kind !== "COUNTED");
  const same = fitting.find((row) => (alone ? row.slug === earlier?.slug : row.name === name));
  return [
    { name: `key-${at}`, label: "", kind: "hidden", value: key },
    {
      name: `as-${at}`,
      label: alone ? "Save as" : `Save “${isolate(name)}” as`,
      kind: "select",
      value: same?.slug ?? "new",
      options: [
        { value: "new", label: "a new series" },
        ...fitting.map((row) => ({ value: row.slug, label: `a new version of ${isolate(row.name)}` })),
        ...(alone ? [] : [{ value: LEFT_OUT, label: "nothing: leave it out" }]),
      ],
    },
    {
      name: `name-${at}`,
      label: alone ? "Name of a new series" : `Name of new series ${at + 1}`,
      kind: "text",
      value: name,
      dir: "auto",
    },
  ];
}
