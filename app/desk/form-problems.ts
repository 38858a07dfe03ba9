import type { FormProblem } from "@/app/_ui/error-summary";
import { controlOfPath, type ReadForm, type TypedForm } from "@/lib/codebook/signal-form";
import { DAY_EXAMPLE } from "@/lib/codebook/typed-day";
import type { FieldProblem } from "@/lib/data/problems";

const CHOICES = /^(family|type|initiator|reports\.\d+\.(reliability|credibility))$/;

/** The problems of a refused form, each at its control, in the words of the form. */
export function formProblems(problems: FieldProblem[], typed: TypedForm, read: ReadForm): FormProblem[] {
  const found = problems.flatMap(({ field, message }) => {
    const control = controlOfPath(field, read);
    // An empty last day is the first day: its problem is told once, there.
    if (control === "end" && !typed.end?.trim() && problems.some((one) => one.field === "start")) return [];
    const words = typed.dateAsWritten?.trim();
    if (control === "start" && !typed.start?.trim() && words)
      return [
        {
          field: control,
          message: `“${shortened(words)}” was not understood: write the first day as ${DAY_EXAMPLE}`,
        },
      ];
    if (CHOICES.test(control) && !typed[control]) return [{ field: control, message: "choose one" }];
    return [{ field: control, message }];
  });
  // The first problem of a control is the one to solve; the rest often follow from it.
  return found
    .filter(({ field }, at) => field === "" || found.findIndex((one) => one.field === field) === at)
    .sort((a, b) => place(a) - place(b));
}

/** The order of the screen, so that the list above the form and the first focus agree with it. */
const ORDER = [
  "title",
  "text",
  "family",
  "type",
  "intensity",
  "dateAsWritten",
  "start",
  "end",
  "precision",
  "status",
  "dateBasis",
  "endPublished",
  "occurrences",
  "countedIn",
  "opens",
  "reports",
  "intensityReason",
  "gradeReason",
  "scored",
];

function place({ field }: FormProblem): number {
  const at = ORDER.indexOf(field.split(".")[0] ?? "");
  return at < 0 ? ORDER.length : at;
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

const LABELS: Record<string, string> = {
  title: "Title",
  text: "What happened",
  family: "Family",
  type: "Type",
  intensity: "Intensity",
  dateAsWritten: "Date in the words of the source",
  start: "First day",
  end: "Last day",
  precision: "Precision",
  dateBasis: "How the date was resolved",
  endPublished: "Ending published on",
  intensityReason: "Why this intensity",
  gradeReason: "Why these grades",
  scored: "Counts in the index",
  initiator: "Who acted",
  contested: "Contested",
  status: "It happened, or it stands",
  occurrences: "How many like happenings",
  countedIn: "Counted in",
  opens: "It brought about",
  facetOf: "Facet of",
  duplicateOf: "Duplicate of",
  retracts: "Takes back",
  facts: "Ids of facts",
  reason: "Reason for this revision",
};

const ROW_LABELS: Record<string, string> = {
  withdrawnOn: "withdrawn on",
  withdrawnReason: "why it was withdrawn",
  earlyReason: "why it is older than the signal",
};

/** The problem with the name of its control in front, for the list above the form. */
export function named({ field, message }: FormProblem): FormProblem {
  const [list, row, control = ""] = field.split(".");
  const label =
    row === undefined
      ? LABELS[field]
      : `${list === "reports" ? "Report" : "Figure"} ${Number(row) + 1}, ${ROW_LABELS[control] ?? control}`;
  return { field, message: label ? `${label}: ${message}` : message };
}
