import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { missesByRounding, ROUNDED_ALONE } from "@/lib/charts/format/printed-figure";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { html, type Markup } from "@/lib/publication/markup";
import { section, toned } from "./page-parts";

interface Row {
  label: string;
  note: string;
  now: number | null;
  before: number | null;
  change: number | null;
  four: number | null;
  year: number | null;
}

const COLUMNS = ["This Sunday", "Last Sunday", "Change", "Mean of 4 weeks", "Mean of 52 weeks"];

/** Families, then the index: this Sunday, last Sunday, the change and the means of 4 and 52 weeks. */
export function figuresOf(snapshot: WeeklySnapshot, words: PublicationWords): Markup {
  const meansOf = (family: string) =>
    words.means.find((one) => one.family === family) ?? { four: null, year: null };
  const families: Row[] = snapshot.families.map((row) => ({
    ...row,
    ...meansOf(row.family),
    label: FAMILY_LABEL[row.family],
    note: row.now === null ? "no data" : row.thin ? "thin" : "",
  }));
  const index: Row = { ...snapshot.index, ...words.indexMeans, label: "Engagement index", note: "" };
  const rows = [...families, index];
  const thin = families.some(({ note }) => note === "thin")
    ? " Thin: little fresh evidence bears the score."
    : "";
  const alone = rows.some((row) => missesByRounding(row)) ? ` ${ROUNDED_ALONE}` : "";
  return section(
    "families",
    "By family",
    html`<div class="scroll" role="region" aria-label="Scores of the families and the index" tabindex="0"><table><caption class="sr">Scores of the families and the index</caption><thead><tr><th scope="col">Family</th>${COLUMNS.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(rowOf)}</tbody></table></div>
<p class="note">Scores −100 … +100; up always means more engagement, of hostile rhetoric softer words.${thin}${alone}</p>`,
  );
}

function rowOf({ label, note, now, before, change, four, year }: Row): Markup {
  const mark = note === "" ? null : html` <span class="small">${note}</span>`;
  return html`<tr><th scope="row">${label}${mark}</th><td>${toned(now)}</td><td>${toned(before)}</td><td><strong>${toned(change)}</strong></td><td>${toned(four)}</td><td>${toned(year)}</td></tr>
`;
}
