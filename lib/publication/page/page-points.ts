import { printedPoints } from "@/lib/brief/weekly/printed-points";
import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { linkedText } from "@/lib/brief/weekly/weekly-links";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { coded, html, Markup, said } from "@/lib/publication/markup";
import { noPoints } from "@/lib/publication/no-points";
import { signalMark } from "./live-marks";
import { phrased, section, signalPath, toned } from "./page-parts";

/** The main points, each with what happened, who says so, why it matters and its share; then the line that makes the sum exact. */
export function pointsOf(slug: string, snapshot: WeeklySnapshot, words: PublicationWords): Markup {
  const printed = printedPoints(snapshot);
  const points = snapshot.points.map((point, at) => {
    const { phrases, unnamed } = linkedText(point.text, point.signals);
    const told = words.points[at] ?? { says: "", matters: "", sources: [] };
    return html`<li><p class="what" dir="auto">${phrased(slug, phrases)}${told.says === "" ? references(told.sources) : null}</p>${shareOf(printed.points[at] ?? null)}${restsOn(slug, unnamed)}${
      told.says === ""
        ? null
        : html`<p class="more" dir="auto"><span class="label">Who says so</span> ${said(told.says)}${references(told.sources)}</p>`
    }${
      told.matters === ""
        ? null
        : html`<p class="more" dir="auto"><span class="label">Why it matters</span> ${said(told.matters)}</p>`
    }${point.signals.map((signal) => new Markup(signalMark(signal.slug)))}</li>
`;
  });
  const body =
    points.length === 0 ? html`<p class="empty">${noPoints(snapshot)}</p>` : html`<ol>${points}</ol>`;
  const sum = html`<p class="arithmetic"><span class="label">The sum</span> ${said(words.arithmetic)}</p>`;
  return section("points", "Main points", [body, sum]);
}

function shareOf(share: number | null): Markup {
  if (share === null) return html`<p class="share small">counted above</p>`;
  return html`<p class="share"><span class="sr">Share of the week’s change: </span>${toned(share)}</p>`;
}

const references = (numbers: readonly number[]): Markup | null =>
  numbers.length === 0
    ? null
    : html` <span class="refs">[${numbers.map((number, at) => html`${at > 0 ? ", " : null}<a href="#s${number}" aria-label="source ${number}">${number}</a>`)}]</span>`;

function restsOn(slug: string, signals: readonly { slug: string; title: string }[]): Markup | null {
  if (signals.length === 0) return null;
  return html`<p class="more"><span class="label">Rests on</span> ${signals.map(
    (signal, at) =>
      html`${at > 0 ? "; " : null}<a href="${signalPath(slug, signal.slug)}">${coded(signal.title)}</a>`,
  )}</p>`;
}

/** What an editor judges, kept apart from what is counted. */
export function assessmentOf({ assessment }: PublicationWords): Markup | null {
  if (assessment === null) return null;
  return section(
    "assessment",
    "Assessment",
    html`<p class="text" dir="auto">${said(assessment.text)}</p><p class="signed">A judgement by ${coded(assessment.by)}; no figure rests on it.</p>`,
  );
}
