import { demoPublication } from "@/lib/brief/weekly/demo-publications.test-kit";
import type { DemoWeek } from "@/lib/brief/weekly/demo-weeks.test-kit";
import { weeklyHeadline } from "@/lib/brief/weekly/weekly-headline";
import { frozenSnapshot, type WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { fillTokens, tokenValues } from "@/lib/brief/weekly/weekly-tokens";
import type { EditionHead } from "@/lib/publication/edition-head";
import { sampleHead } from "@/lib/publication/publication.test-kit";

/** A demonstration week as it would be published, with the head of its first edition. */
export function demoEdition(one: DemoWeek): { snapshot: WeeklySnapshot; head: EditionHead } {
  const { figures, signals, view, week, relationship } = one;
  const values = tokenValues(figures, view.method.stage);
  const { content, words, texts } = demoPublication(one, weeklyHeadline(figures, signals));
  const snapshot = frozenSnapshot({
    ...content,
    format: 3,
    week,
    from: figures.from,
    to: figures.to,
    headline: fillTokens(texts.headline, values),
    lead: [],
    warming: figures.warming,
    cooling: figures.cooling,
    tension: null,
    stage: figures.stage,
    direction: figures.direction,
    arrow: { way: figures.arrow, reason: fillTokens(texts.arrowReason, values) },
    families: figures.families,
    earlier: null,
    publication: words,
  });
  return { snapshot, head: sampleHead({ slug: relationship, week }) };
}
