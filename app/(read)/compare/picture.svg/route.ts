import { linesPicture } from "@/lib/charts/lines/lines-picture";
import { leavingComparison } from "../leaving-comparison";
import { compareWords } from "../compare-words-of";

/** The compared lines as a picture that can leave the site: it carries its title, names, source, date and address. */
export const GET = leavingComparison(async (address, comparison, source) => {
  const { headline, unit, notes } = compareWords(address, comparison);
  const svg = linesPicture(comparison.lines.view, {
    kicker: address.chosen.map(({ name }) => name).join(" · "),
    headline,
    unit,
    notes: [...notes, ...source],
  });
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": 'inline; filename="compare.svg"',
      "Cache-Control": "no-store",
    },
  });
});

