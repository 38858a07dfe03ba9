import { arrowTestWords } from "@/lib/brief/certainty/arrow-test-words";
import { bandSentence, turnedRound, verdictReason } from "@/lib/brief/certainty/certainty-words";
import { sensitivityFinding } from "@/lib/brief/certainty/doubt-words";
import { phraseText } from "@/lib/brief/phrase";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { count, formatDay, formatSpan } from "@/lib/charts/format/format";
import { type SureTest, sureDrawing } from "@/lib/charts/leaving/sure-drawing";
import { isolate } from "@/lib/codebook/isolate";
import { howSure } from "@/lib/data/readings/certainty/how-sure";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { weekCertainty } from "@/lib/data/weeks/weekly-certainty";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Fragility } from "@/lib/engine/draws/fragility";
import type { LeavingFigure } from "../../leaving-answer";
import { refusalOf } from "../figure-routes";
import { leavingPage } from "../leaving-view";
import { askedWeek } from "./asked-week";
import { sureTitle } from "./sure-title";

/** The band of the last day and the tests of the arrow. Waits for the draws: what leaves must not depend on haste. */
export async function howSureFigure(
  request: Request,
  relationship: RelationshipRow,
): Promise<LeavingFigure | Response> {
  const values = Object.fromEntries(new URL(request.url).searchParams);
  const page = await leavingPage(request, relationship, "/how-sure", { week: values.week ?? null });
  const { address, base, from, to, source, link } = page;
  const asked = askedWeek(relationship, values, address.vintage);
  const refusal = refusalOf([...address.problems, ...asked.problems]);
  if (refusal) return refusal;
  const { week } = asked;
  const [sure, ofWeek] = await Promise.all([
    howSure(base, address.range),
    week === null ? null : weekCertainty(relationship, week, address.vintage),
  ]);
  if (sure === null) return new Response("There is no index to be sure of yet.\n", { status: 404 });
  const found = ofWeek ? ofWeek.found : sure.change;
  const { seed, draws } = sure.bands.settings;
  const band = sure.band ? phraseText(bandSentence(sure.band, sure.index, draws)) : "";
  const finding = sure.sensitivity ? sensitivityFinding(sure.sensitivity) : null;
  return {
    drawing: sureDrawing({
      band: sure.band,
      index: sure.index,
      tests: found ? testsOf(found, ofWeek?.base ?? base) : [],
    }),
    words: {
      kicker: `${isolate(relationship.name)} · how sure? · ${formatSpan(from, to)}`,
      headline: sureTitle({ from: address.range.from, to: sure.day }, week, found, sure),
      unit: `The index at the end of ${formatDay(isoFromDay(sure.day))} among its draws, −100 … +100; below, the change under every test of its arrow`,
      summary: [band, found ? `${sentence(verdictReason(found))}.` : ""].filter(Boolean).join(" "),
      notes: [
        ...(finding ? [`Where the doubt of that day comes from: ${finding}`] : []),
        ...(ofWeek?.asPublished
          ? ["The arrow of the week is tested on the signals as coded when its summary was published."]
          : []),
        `${count(draws, "draw")}, seed ${seed}.`,
      ],
      source,
      link,
    },
    name: `${relationship.slug}_how-sure_${week ?? `${from}_${to}`}`,
  };
}

function testsOf({ arrow, change, tests }: Fragility, { info }: ReadingBase): SureTest[] {
  const titleOf = (signal: string) => info.get(signal)?.title ?? signal;
  return [
    { words: "As computed", change, arrow: arrowWord(arrow), survives: null },
    ...tests.map((test) => ({
      words: phraseText(arrowTestWords(test, titleOf)),
      change: test.change,
      arrow: arrowWord(test.arrow),
      survives: test.survives
        ? "survives"
        : turnedRound(arrow, test.arrow)
          ? "turned round"
          : "does not survive",
    })),
  ];
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
