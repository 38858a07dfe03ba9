import { formatCoded } from "@/lib/charts/address/vintage";
import { formatDay, formatSpan } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { type Retrieved, retrievedWords } from "./retrieved-words";

/** What a citation is written from. Days and moments in ISO form. */
export interface Cited {
  /** Relationship or relationships, as named on the page. */
  subject: string;
  /** What of it: “engagement index”. */
  what: string;
  from: string;
  to: string;
  methodVersion: number;
  /** The moment up to which recorded data count. */
  codedOn: string;
  codedThrough: string;
  /** null: everything known counts. */
  knownOn: string | null;
  retrieved: Retrieved;
  /** The frozen address. */
  address: string;
}

/**
 * A view as one can cite it: subject, range, method, state of the data, day of retrieval, and the frozen address.
 * `// => "Thawline: Tajikistan – Afghanistan, engagement index, 1 Oct – 31 Dec 2025. Method version 1; data as coded on …"`
 */
export function citation(cited: Cited): string {
  const { subject, what, from, to, methodVersion, codedOn, codedThrough, knownOn, retrieved, address } =
    cited;
  return [
    `Thawline: ${isolate(subject)}, ${what}, ${formatSpan(from, to)}.`,
    `Method version ${methodVersion}; data as coded on ${formatCoded(codedOn)}, coded through ${formatDay(codedThrough)}${knownOn === null ? "" : `, as known on ${formatDay(knownOn)}`}.`,
    retrievedWords(retrieved),
    address,
  ].join(" ");
}
