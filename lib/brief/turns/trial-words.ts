import { percent, plain } from "@/lib/charts/format/format";
import type { Detection, TrialRow } from "@/lib/engine/turns/trial/turn-trial";
import type { TrialFigures } from "@/lib/engine/turns/trial-figures";

/** What the methods of the trial are called where there is little room. */
const SHORT_NAME: Record<string, string> = {
  "watch on both streams": "Thawline",
  "detector of the sum": "Sum",
  "Poisson PELT": "PELT",
  "Bayesian run lengths": "Bayes",
  "CUSUM of counts": "CUSUM",
};

/** Short name of a method. `methodName("Poisson PELT") // => "PELT"` */
export function methodName(name: string): string {
  return SHORT_NAME[name] ?? name;
}

/** A kind of history as a row of a table: what it is called, and a cell for every method; null where a method has nothing to say. */
export interface TrialLine {
  scenario: string;
  cells: (string[] | null)[];
}

type TurnRow = Extract<TrialRow, { kind: "turn" }>;
type Rows = Pick<TrialFigures, "rows">;

const turnRows = ({ rows }: Rows) => rows.filter((row): row is TurnRow => row.kind === "turn");

/** Share of the histories in which the right name was missed, and the median delay in weeks: `["4 %", "12 wk"]`. */
export function missLines(figures: Rows): TrialLine[] {
  return turnRows(figures).map(({ scenario, methods }) => ({
    scenario,
    cells: methods.map(({ misses, medianDelay }) => [percent(misses), `${medianDelay} wk`]),
  }));
}

/** Share of the true turns that lie in the 90 % span, and the median width in weeks: `["91 %", "17 wk"]`. */
export function spanLines(figures: Rows): TrialLine[] {
  return turnRows(figures).map(({ scenario, methods }) => ({
    scenario,
    cells: methods.map(({ covered, width }) =>
      covered === null ? null : [percent(covered), width === null ? "none" : `${width} wk`],
    ),
  }));
}

/** What was said where nothing turns: false alarms in 20 years with their standard error; in growth, the histories with a wrong name. */
export function calmLines({ rows }: Rows): TrialLine[] {
  return rows.flatMap((row): TrialLine[] => {
    if (row.kind === "quiet")
      return [
        {
          scenario: `${row.scenario}: false alarms`,
          cells: row.methods.map(({ mean, error }) => [plain(mean, 2), `± ${plain(error, 2)}`]),
        },
      ];
    if (row.kind !== "growth") return [];
    const line = (what: string, share: "thaw" | "freeze" | "any"): TrialLine => ({
      scenario: `${row.scenario}: ${what}`,
      cells: row.methods.map((said) => [percent(said[share])]),
    });
    return [line("“thaw” said", "thaw"), line("“freeze” said", "freeze"), line("any name said", "any")];
  });
}

/** What was wanted of the watch before it was tried, and what came of it. */
export interface TrialAim {
  aim: string;
  met: boolean;
  found: string;
}

const MOST_THAWS = 1 / 20;
const MISSES_OF_BEST = 2 / 3;
const DELAY_OF_SUM = 0.7;
const COVERAGE = { least: 0.88, most: 0.93 };

/** The aims of the trial, each with what was found. */
export function trialAims(figures: Rows): TrialAim[] {
  const turns = turnRows(figures);
  return [missAim(turns), thawAim(figures), coverageAim(turns), delayAim(turns)];
}

function missAim(turns: readonly TurnRow[]): TrialAim {
  const over = turns.filter(({ methods: [ours, ...rivals] }) => misses(ours) > MISSES_OF_BEST * best(rivals));
  const told = over.map(
    ({ scenario, methods: [ours, ...rivals] }) =>
      `${scenario} (${plain(100 * misses(ours))} % against ${plain(100 * best(rivals))} %)`,
  );
  return {
    aim: "Misses at most two thirds of the best rival’s",
    met: over.length === 0,
    found:
      over.length === 0
        ? `in all ${turns.length} kinds of history with a turn`
        : `in ${turns.length - over.length} of ${turns.length} kinds of history with a turn, not in ${told.join(", ")}`,
  };
}

const misses = (one: Detection | undefined) => one?.misses ?? 1;
const best = (rivals: readonly Detection[]) => Math.min(...rivals.map(misses));

function thawAim({ rows }: Rows): TrialAim {
  const said = rows.flatMap((row) => (row.kind === "growth" ? [row.methods[0]?.thaw ?? 1] : []));
  const most = Math.max(0, ...said);
  return {
    aim: "“Thaw” said in growth of collection in at most one history of twenty",
    met: most <= MOST_THAWS,
    found: `said in ${plain(100 * most)} %`,
  };
}

function coverageAim(turns: readonly TurnRow[]): TrialAim {
  const shares = turns.map(({ methods }) => methods[0]?.covered ?? 0);
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  return {
    aim: "The 90 % spans hold 88 to 93 % of all true turns",
    met: mean >= COVERAGE.least && mean <= COVERAGE.most,
    found: `${plain(100 * mean)} % over all kinds of history, from ${percent(least)} to ${percent(most)}`,
  };
}

function delayAim(turns: readonly TurnRow[]): TrialAim {
  const [ours, sum] = turns.find(({ scenario }) => scenario === "opening")?.methods ?? [];
  const delay = (one: Detection | undefined) => one?.medianDelay ?? Number.NaN;
  return {
    aim: "Delay of an opening at most 0.7 of that of the detector of the sum",
    met: delay(ours) <= DELAY_OF_SUM * delay(sum),
    found: `${delay(ours)} weeks against ${delay(sum)}, ${plain(delay(ours) / delay(sum), 2)} of it`,
  };
}

/** What the methods do that are left as they usually are, in a sentence. */
export function untunedWords({ untuned }: Pick<TrialFigures, "untuned">): string {
  const told = untuned.map(({ name, falseAlarms: { mean } }) => `${plain(mean)} by ${name}`);
  return `Untuned, false alarms in 20 years of the same quiet are ${told.slice(0, -1).join(", ")} and ${told.at(-1)}: bursts are taken for turns.`;
}

/** How soon a watch tells that knows everything but the date, in a sentence: what there is to be had at so few false alarms. */
export function knownWords({ known }: Pick<TrialFigures, "known">): string {
  const told = known.rows.map(
    ({ scenario, misses, medianDelay }) =>
      `${medianDelay} weeks for ${article(scenario)}, missing ${plain(100 * misses)} %`,
  );
  return `Why not sooner: a watch that knew all paces and the bursts beforehand, and raised as few false alarms, would need ${told.join(", and ")}.`;
}

const article = (scenario: string) => `${/^[aeiou]/.test(scenario) ? "an" : "a"} ${scenario}`;
