import { listed } from "@/lib/brief/finding/lead";
import { decimalsApart } from "@/lib/charts/format/beside-threshold";
import { formatDay, plain, signed } from "@/lib/charts/format/format";
import type { DayLevels } from "@/lib/charts/scenarios/scenario-levels";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { isolate } from "@/lib/codebook/isolate";
import {
  gradeWeight,
  type HypotheticalSignal,
  type Scenario,
  signalEdits,
  supposedSignals,
} from "@/lib/codebook/scenarios/scenario";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { changesSignal, type SignalEdit } from "@/lib/engine/scenarios/scenario";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import type { Stage } from "@/lib/engine/stages/stage";
import { countWords } from "./number-words";

/** So many changes are named in the finding; the others are counted. */
const NAMED = 3;

/** What the words of a scenario are made with: names of signals and of types. */
export interface ScenarioNames {
  /** Title of a coded signal; null: the view does not have it. */
  titleOf: (id: string) => string | null;
  /** Name of a codebook type. */
  typeOf: (code: string) => string;
}

const day = (of: Day) => formatDay(isoFromDay(of));

/** `“Embassy handed over” on 1 Mar 2027`, `“Market open” from 1 Mar 2027` while in force. */
export function supposedWords(signal: HypotheticalSignal, { typeOf }: Pick<ScenarioNames, "typeOf">): string {
  const { title, type, start, end } = signal;
  const when =
    end === start
      ? `on ${day(start)}`
      : end === null
        ? `from ${day(start)}`
        : `from ${day(start)} to ${day(end)}`;
  return `“${isolate(title.trim() || typeOf(type))}” ${when}`;
}

/** `H1, hypothetical: Mission handed over, +6.0, counted as certain` */
function supposedDetail(
  { id, type, intensity, grade }: HypotheticalSignal,
  { typeOf }: ScenarioNames,
): string {
  const weight = gradeWeight(grade);
  const counted = weight === 1 ? "counted as certain" : `graded ${grade}, weighing ${plain(weight, 2)}`;
  return `${id}, hypothetical: ${isolate(typeOf(type))}, ${signed(intensity)}, ${counted}`;
}

/** `“Border clash” left out`, `“Visit” 30 days later at +3.0`, `“Embassy withheld” ending on 1 Mar 2027` */
export function editWords(edit: SignalEdit, title: string): string {
  if (edit.muted) return `“${isolate(title)}” left out`;
  const days = Math.abs(edit.shift);
  const moved = edit.shift === 0 ? "" : ` ${countWords(days, "day")} ${edit.shift > 0 ? "later" : "earlier"}`;
  const weighed = edit.intensity === null ? "" : ` at ${signed(edit.intensity)}`;
  return `“${isolate(title)}”${moved}${weighed}${edit.endsOn === null ? "" : ` ending on ${day(edit.endsOn)}`}`;
}

/** One change of a scenario. */
export interface ChangeWords {
  /** Of a signal its label or id, of a parameter its name: no two are alike. */
  key: string;
  words: string;
  /** What a hypothetical signal is taken for, or by which a status is ended; "" for other changes. */
  detail: string;
}

/** Every change that a scenario makes, in words, what it adds first. Edits of absent signals are not among them. */
export function changeWords(scenario: Scenario, names: ScenarioNames): ChangeWords[] {
  const supposed = supposedSignals(scenario.added);
  const edits = signalEdits(scenario)
    .filter(changesSignal)
    .flatMap((edit) => {
      const title = names.titleOf(edit.id);
      if (title === null) return [];
      const by = supposed.find(({ ends, start }) => ends.includes(edit.id) && start === edit.endsOn);
      const detail = by && !edit.muted ? `ended by ${by.id}, hypothetical` : "";
      return [{ key: edit.id, words: editWords(edit, title), detail }];
    });
  const added = supposed.map((signal) => ({
    key: signal.id,
    words: supposedWords(signal, names),
    detail: supposedDetail(signal, names),
  }));
  return [...added, ...edits, ...FAMILIES.flatMap((family) => parameterWords(scenario, family))];
}

function parameterWords({ weights, halfLives, kappa }: Scenario, family: Family): ChangeWords[] {
  const name = FAMILY_LABEL[family].toLowerCase();
  const a = /^[aeiou]/.test(name) ? "an" : "a";
  const said = (part: string, value: number | undefined, unit = ""): ChangeWords[] =>
    value === undefined
      ? []
      : [
          {
            key: `${family} ${part}`,
            words: `${a} ${name} ${part} of ${Math.round(value * 100) / 100}${unit}`,
            detail: "",
          },
        ];
  return [
    ...said("weight", weights[family]),
    ...said("half-life", halfLives[family], " days"),
    ...said("κ", kappa[family]),
  ];
}

/**
 * The finding in one sentence. `// => "With “Embassy handed over” on 1 Mar 2027 the index would read +14.2 instead of
 * +8.1 on 30 Jun 2027, if nothing else happens: working instead of guarded."`
 */
export function scenarioFinding(
  changes: readonly string[],
  coded: DayLevels,
  scenario: DayLevels,
  last: Day,
): string {
  const ahead = coded.day > last ? ", if nothing else happens" : "";
  const on = `on ${day(coded.day)}`;
  if (changes.length === 0) {
    if (coded.index === null) return `There is no index ${on}: nothing is coded yet that counts.`;
    const verb = ahead ? "would read" : "reads";
    return `As coded, the index ${verb} ${signed(coded.index)} ${on}${ahead}${staged(coded.stage)}`;
  }
  const more = changes.length - NAMED;
  const named = more > 0 ? [...changes.slice(0, NAMED), countWords(more, "more change")] : changes;
  const supposing = `With ${listed(named)}${named.length > 1 ? "," : ""}`;
  if (scenario.index === null) return `${supposing} there would be no index ${on}: nothing would count.`;
  // Two stages at one figure would contradict each other: they get the decimals that tell them apart.
  const decimals =
    coded.index === null || scenario.stage === coded.stage ? 1 : decimalsApart(scenario.index, coded.index);
  const reads = `the index would read ${signed(scenario.index, decimals)}`;
  if (coded.index === null)
    return `${supposing} ${reads} ${on}${ahead}${staged(scenario.stage)} As coded there is none.`;
  const stages =
    scenario.stage === coded.stage
      ? staged(scenario.stage, " either way")
      : staged(scenario.stage, ` instead of ${coded.stage ?? "none"}`);
  const figure =
    signed(scenario.index, decimals) === signed(coded.index, decimals)
      ? `${reads}, as it does without, ${on}`
      : `${reads} instead of ${signed(coded.index, decimals)} ${on}`;
  return `${supposing} ${figure}${ahead}${stages}`;
}

/** The end of a finding: its stage, or why there is none. */
function staged(stage: Stage | null, besides = ""): string {
  return stage === null
    ? ". No stage is given: sources were not searched up to then."
    : `: ${stage}${besides}.`;
}
