import { shownDay } from "@/lib/charts/format/shown-day";
import type { Suggestion } from "@/lib/evidence/suggestions/suggestion";
import { followersOf, leadersOf } from "./followers";

/** The form as it stands when the model of the house has answered. */
export interface StandingForm {
  offered: readonly Suggestion[];
  settled: ReadonlySet<string>;
  /** What a control holds now; empty: nothing. */
  holds: (field: string) => string;
}

export interface Taken {
  offered: Suggestion[];
  /** Values to put into controls, as they are shown there. */
  fill: { field: string; value: string }[];
  /** Controls that hold what it proposes from now on, that held the same before, and that stay as a person has them; none that follow from another. */
  taken: string[];
  same: string[];
  left: string[];
}

/** What a control holds that nobody has judged. */
const BEGUN: Record<string, string> = {
  precision: "day",
  acknowledgedByA: "silent",
  acknowledgedByB: "silent",
};
/** What is suggested because of the type: it goes with another one. */
const OF_THE_TYPE = ["occurrences"];

/** The form itself writes it from the words of the date, until somebody else does. */
const WRITTEN_BY_THE_FORM = new Set(["dateBasis"]);

const asShown = ({ field, value }: { field: string; value: string }) =>
  field === "start" || field === "end" ? shownDay(value) : value;

/**
 * What is taken of a model’s proposals: values for controls that are empty or hold what was merely suggested. What a person has typed or settled
 * stays, and with it all that hangs together with it: a type whose family they judged, words whose days they wrote.
 */
export function takeFromHouse(proposed: readonly Suggestion[], form: StandingForm): Taken {
  const { offered, settled, holds } = form;
  const standing = new Map(offered.map((one) => [one.field, one]));
  const holdsSuggested = (field: string) => {
    const one = standing.get(field);
    return one !== undefined && !settled.has(field) && holds(field) === asShown(one);
  };
  const isFree = (field: string) =>
    !settled.has(field) &&
    (["", BEGUN[field]].includes(holds(field)) || holdsSuggested(field) || WRITTEN_BY_THE_FORM.has(field));
  const isOpen = (leader: string) =>
    isFree(leader) && ![leader, ...followersOf(leader)].some((field) => settled.has(field));
  const leads = (field: string) => [field, ...leadersOf(field)].filter((one) => followersOf(one).length > 0);
  const proposes = new Set(proposed.map(({ field }) => field));
  const may = ({ field }: Suggestion) =>
    isFree(field) &&
    leads(field)
      .filter((leader) => proposes.has(leader))
      .every(isOpen);

  const same = proposed.filter((one) => holds(one.field) === asShown(one));
  const others = proposed.filter((one) => !same.includes(one));
  const taken = others.filter(may);
  // What followed from a value that goes, and what nothing is proposed for, goes with it.
  const gone = new Set(
    taken
      .flatMap(({ field }) => [...followersOf(field), ...(field === "type" ? OF_THE_TYPE : [])])
      .filter((field) => !proposes.has(field) && holdsSuggested(field)),
  );
  for (const one of taken) standing.set(one.field, one);
  for (const field of gone) standing.delete(field);
  // Whoever is told of the words of a date need not be told of its days.
  const names = (list: readonly Suggestion[]) =>
    list
      .map(({ field }) => field)
      .filter((field) => !leadersOf(field).some((leader) => proposes.has(leader)));
  return {
    offered: [...standing.values()],
    fill: [
      ...taken.map((one) => ({ field: one.field, value: asShown(one) })),
      ...[...gone].map((field) => ({ field, value: BEGUN[field] ?? "" })),
    ],
    taken: names(taken),
    same: names(same),
    left: names(others.filter((one) => !taken.includes(one))),
  };
}
