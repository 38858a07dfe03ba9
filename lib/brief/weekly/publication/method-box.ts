import { listed } from "@/lib/brief/finding/lead";
import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { formatMoment } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { Method } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";

/** What the method box is written from. */
export interface MethodFacts {
  method: Method;
  methodVersion: number;
  /** Versions of the codebook under which the signals of the view were coded, the oldest first. */
  codebooks: readonly number[];
  /** What is recorded of the searching of the week, in a sentence. */
  coverage: string;
  /** ISO moment; null: as coded now. */
  codedAsOf: string | null;
}

/** The method box: under what the figures were computed, a term and its text each. */
export function methodBox(facts: MethodFacts): PublicationWords["method"] {
  const { method, methodVersion, codebooks, coverage, codedAsOf } = facts;
  return [
    {
      term: "Index",
      text: "One number from −100 to +100 for five families of signals: above 0 what warms outweighs what cools.",
    },
    { term: "Method", text: `Version ${methodVersion}, of generation ${method.generation}.` },
    { term: "Codebook", text: codebookWords(codebooks) },
    { term: "Fading", text: `${halfLifeWords(method)} What still stands does not fade.` },
    { term: "Searched", text: coverage },
    {
      term: "Coded as of",
      text:
        codedAsOf === null
          ? "Now: this is a draft, and its figures follow what is coded."
          : `${formatMoment(codedAsOf)}.`,
    },
  ];
}

function codebookWords(versions: readonly number[]): string {
  if (versions.length === 0) return "No signal is coded yet.";
  return `${versions.length === 1 ? "Version" : "Versions"} ${listed(versions.map(String))}.`;
}

/** `// => "What happened weighs half after 90 days in diplomatic contact, 45 in hostile rhetoric, 120 in trade and energy, and 60 in security incidents."` */
function halfLifeWords({ halfLives }: Method): string {
  const days = [...new Set(FAMILIES.map((family) => halfLives[family]))];
  const parts = days.map((half, at) => {
    const families = FAMILIES.filter((family) => halfLives[family] === half).map((family) =>
      FAMILY_LABEL[family].toLowerCase(),
    );
    return `${Math.round(half * 10) / 10}${at === 0 ? " days" : ""} in ${listed(families)}`;
  });
  return `What happened weighs half after ${parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}, and ${parts.at(-1)}`}.`;
}
