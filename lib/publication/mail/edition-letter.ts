import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { fitsRow, sideWords } from "@/lib/publication/edition-changes";
import { type EditionHead, editionAddress, weekAddress } from "@/lib/publication/edition-head";
import { withStop } from "@/lib/publication/full-stop";
import { type EditionParts, editionParts, isPublished } from "./edition-parts";
import { editionText } from "./edition-text";
import type { LetterBody } from "./letter";
import {
  button,
  escapeHtml,
  figures,
  heading,
  link,
  listing,
  notice,
  paragraph,
  picture,
  remark,
  title,
} from "./letter-html";
import { CHART_CID } from "./mail-chart";
import { mailSubject } from "./mail-subject";

/** The mail of an edition. `drawn`: the chart comes with it. */
export function editionLetter(snapshot: WeeklySnapshot, head: EditionHead, drawn: boolean): LetterBody {
  const subject = mailSubject(head.kind, snapshot.headline);
  // Written before publications said everything, or withdrawn: the letter names the place, and repeats nothing.
  if (!isPublished(snapshot) || head.kind === "WITHDRAWAL") return shortLetter(subject, snapshot, head);
  const parts = editionParts(snapshot, head);
  return {
    subject,
    before: parts.before,
    html: htmlOf(parts, drawn),
    text: editionText(parts),
  };
}

const words = (text: string) => paragraph(escapeHtml(text));
const section = (name: string, inner: string) => (inner === "" ? "" : heading(name) + inner);

function htmlOf(parts: EditionParts, drawn: boolean): string {
  const { change, assessment, table } = parts;
  return [
    change === null ? "" : changeNotice(change),
    remark(escapeHtml(parts.kicker)),
    title(parts.headline),
    ...parts.provisional.map((why) => remark(`<strong>Provisional.</strong> ${escapeHtml(why)}`)),
    words(parts.lead),
    heading("Main points"),
    parts.points.length === 0 ? words(parts.noPoints) : listing(parts.points.map(pointHtml), true),
    remark(escapeHtml(parts.arithmetic)),
    heading("Where the relationship stands"),
    ...parts.standing.map(({ name, words: said }) =>
      paragraph(`<strong>${escapeHtml(name)}:</strong> ${escapeHtml(said)}`),
    ),
    section("The week’s arrow", parts.arrow.map(words).join("")),
    drawn && parts.described !== null
      ? heading("The index over 52 weeks") + picture(CHART_CID, parts.described)
      : section("The index over 52 weeks", parts.described === null ? "" : words(parts.described)),
    heading("By family"),
    figures(table.head, table.rows, "Scores this Sunday, last Sunday, and means"),
    section("What to watch", listing(parts.watch.map(escapeHtml))),
    assessment === null
      ? ""
      : heading("Assessment: a judgement, not a figure") +
        words(assessment.text) +
        remark(escapeHtml(assessment.by)),
    section("What changed in earlier weeks", listing(parts.earlier.map(escapeHtml))),
    section("How sure", parts.sure.map(words).join("")),
    section("Sources", parts.sources.map((source) => remark(sourceHtml(source), "ltr")).join("")),
    button(parts.page, "Read it on the site"),
    remark(`Method, data and PDF stand there. This edition stays at ${link(parts.edition, parts.edition)}.`),
  ].join("");
}

function pointHtml({ text, share, more }: EditionParts["points"][number]): string {
  const told = share === null ? "counted above" : `${share} points`;
  return `<strong>${escapeHtml(text)}</strong> (${told})${more.map((line) => `<br>${escapeHtml(line)}`).join("")}`;
}

const sourceHtml = ({ words: said, address }: EditionParts["sources"][number]) =>
  address === null ? escapeHtml(said) : link(address, said);

/** Figures and short words stand in a table, whose cells do not break; texts as paragraphs, as on the page. */
function changeNotice({ title: name, reason, changes }: NonNullable<EditionParts["change"]>): string {
  const rows = changes
    .filter(fitsRow)
    .map(({ what, before, after }) => [what, sideWords(before), sideWords(after)]);
  const texts = changes.filter((change) => !fitsRow(change));
  return notice(
    paragraph(`<strong>${escapeHtml(name)}.</strong> ${escapeHtml(reason)}`) +
      (rows.length === 0 ? "" : figures(["What", "Was", "Is"], rows, "What the correction changes")) +
      texts
        .map(
          ({ what, before, after }) =>
            paragraph(`<strong>${escapeHtml(what)}</strong>`) +
            remark(`Was: ${escapeHtml(sideWords(before))}`, "ltr") +
            paragraph(`Is: ${escapeHtml(sideWords(after))}`, "ltr"),
        )
        .join(""),
  );
}

function shortLetter(subject: string, snapshot: WeeklySnapshot, head: EditionHead): LetterBody {
  const page = weekAddress(head);
  const name = snapshot.publication?.relationship.name ?? head.slug;
  const said =
    head.kind === "WITHDRAWAL"
      ? `This weekly summary was withdrawn: ${withStop(head.reason)} Please do not use its figures any more.`
      : head.reason || "A weekly summary was published.";
  return {
    subject,
    before: said,
    html:
      (head.kind === "PUBLICATION" ? "" : notice(words(said))) +
      remark(escapeHtml(`${name} · ${snapshot.from} to ${snapshot.to}`)) +
      title(snapshot.headline) +
      (head.kind === "PUBLICATION" ? words(said) : "") +
      button(page, "Read it on the site"),
    text: `${said}\n\n${snapshot.headline}\n${name}, ${snapshot.from} to ${snapshot.to}\n\n${page}\nThis edition: ${editionAddress(head)}\n`,
  };
}
