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
  const unit = series.find((one) => one.unit !== null)?.unit ?? earlier?.unit ?? "";
  const source = comtrade ? "UN Comtrade" : "";
  return [
    hidden("relationship", relationship),
    hidden("draft", draft.id),
    ...(read.plain
      ? Object.entries(choiceFields(read.plain)).map(([name, value]) => hidden(name, value))
      : []),
    ...series.flatMap((one, at) => choiceOf(one, at, { series, standing, earlier })),
    {
      name: "unit",
      label: "Unit",
      kind: "text",
      hint: "What the figures count in: tonnes, US dollars, incidents a week.",
      value: unit,
      dir: "auto",
    },
    ...aboutFields(earlier ?? { source, licence: "", address: "", visibility: "public" }),
    {
      name: "note",
      label: "Note on this version",
      kind: "text",
      hint: "Such as why it was loaded again. May stay empty; whoever sees the series sees it.",
      dir: "auto",
    },
  ];
}

function choiceOf(
  { key, name, step, mirror, mirrorName }: DraftSeries,
  at: number,
  {
    series,
    standing,
    earlier,
  }: {
    series: readonly DraftSeries[];
    standing: readonly ReferenceRow[];
    earlier: ReferenceRow | undefined;
  },
): FieldPlan[] {
  const alone = series.length === 1;
  const inFile = series.some((other) => other.key === mirror);
  const fitting = standing.filter((row) => row.step === step && row.kind !== "COUNTED");
  const sent = alone ? fitting.find((row) => row.slug === earlier?.slug) : undefined;
  const same = sent ?? fitting.find((row) => row.name === name);
  const partners = fitting.filter((row) => row.mirror === null && row !== same);
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
    ...(mirrorName !== null && !inFile ? mirrorChoice(at, mirrorName, partners, same) : []),
  ];
}

/** Which series that stands is the same trade as the other side reports it, where the other side is not to be saved from the same file. */
function mirrorChoice(
  at: number,
  mirrorName: string,
  partners: readonly ReferenceRow[],
  same: ReferenceRow | undefined,
): FieldPlan[] {
  if (partners.length === 0 || (same && same.mirror !== null)) return [];
  const likely = partners.find((row) => row.name === mirrorName);
  return [
    {
      name: `mirror-${at}`,
      label: "The same trade as the other side reports it",
      kind: "select",
      value: likely?.slug ?? "",
      options: [
        { value: "", label: "does not stand here yet" },
        ...partners.map((row) => ({ value: row.slug, label: isolate(row.name) })),
      ],
    },
  ];
}
