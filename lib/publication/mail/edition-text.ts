import { fitsRow, sideWords } from "@/lib/publication/edition-changes";
import type { EditionParts } from "./edition-parts";
import { bulleted, columns, parted, underlined, wrapped } from "./letter-text";

/** The mail of an edition as a text of its own. */
export function editionText(parts: EditionParts): string {
  const { change, assessment } = parts;
  const section = (name: string, inner: string) => (inner === "" ? "" : `${underlined(name)}\n${inner}`);
  return parted([
    change === null ? "" : changeText(change),
    wrapped(parts.kicker),
    wrapped(parts.headline),
    ...parts.provisional.map((why) => wrapped(`Provisional: ${why}`)),
    wrapped(parts.lead),
    section("Main points", parts.points.map(pointText).join("\n\n") || wrapped(parts.noPoints)),
    wrapped(parts.arithmetic),
    section(
      "Where the relationship stands",
      parts.standing.map(({ name, words }) => wrapped(`${name}: ${words}`, "  ", "")).join("\n"),
    ),
    section("The week’s arrow", parts.arrow.map((line) => wrapped(line)).join("\n\n")),
    section("The index over 52 weeks", parts.described === null ? "" : wrapped(parts.described)),
    section("By family", columns([parts.table.head, ...parts.table.rows])),
    section("What to watch", bulleted(parts.watch)),
    assessment === null
      ? ""
      : section(
          "Assessment: a judgement, not a figure",
          `${wrapped(assessment.text)}\n${wrapped(assessment.by)}`,
        ),
    section("What changed in earlier weeks", bulleted(parts.earlier)),
    section("How sure", parts.sure.map((line) => wrapped(line)).join("\n\n")),
    section(
      "Sources",
      parts.sources
        .map(({ words, address }) => wrapped(words) + (address === null ? "" : `\n    ${address}`))
        .join("\n"),
    ),
    `Method, data and PDF: ${parts.page}\nThis edition: ${parts.edition}`,
  ]);
}

function pointText({ text, share, more }: EditionParts["points"][number], at: number): string {
  const told = share === null ? "counted above" : `${share} points`;
  return [
    wrapped(`${text} (${told})`, "   ", `${at + 1}. `.padEnd(3)),
    ...more.map((line) => wrapped(line, "   ")),
  ].join("\n");
}

function changeText({ title, reason, changes }: NonNullable<EditionParts["change"]>): string {
  return [
    wrapped(`*** ${title}. ${reason}`),
    ...changes.map((change) => {
      const { what, before, after } = change;
      const [was, is] = [sideWords(before), sideWords(after)];
      return fitsRow(change)
        ? wrapped(`${what}: was ${was}, is ${is}`, "  ", "- ")
        : [`- ${what}`, wrapped(`Was: ${was}`, "  "), wrapped(`Is: ${is}`, "  ")].join("\n");
    }),
  ].join("\n");
}
