import type { Day } from "@/lib/engine/signals/signal";
import type { VerdictFacts, VerdictMovement, VerdictTurn } from "./verdict-facts";

/** The answer to “is it thawing?”. */
export type Answer =
  | "thawing"
  | "freezing"
  | "torn"
  | "easing"
  | "drifting apart"
  /** Something turned, and it may be the searching. */
  | "may be collection"
  /** The watch alone has sounded. */
  | "first sign"
  /** No turn of pace is dated, and the level moved by new signals. */
  | "warmer"
  | "colder"
  | "no turn"
  | "too little"
  | "not searched"
  | "no data";

/** The answer, and the turns that it is read from. */
export interface Standing {
  answer: Answer;
  /** The turn that dates the answer; null: nothing does. */
  turn: VerdictTurn | null;
  /** Of a thaw: strain that rose after it and has eased. Of a freeze: contact that rose with it and has slackened. */
  matched: VerdictTurn | null;
  eased: VerdictTurn | null;
  /** The newest turn of all, where it is too old for the answer. */
  old: VerdictTurn | null;
  /** What answers where no turn does. */
  movement: VerdictMovement | null;
}

/** Under so many happenings no turn is dated: two regimes of ten. */
export const LEAST_HAPPENINGS = 20;
const TORN_DAYS = 91;
/** A turn that most likely lies further back is how things are, and no longer a turn. */
const RECENT_DAYS = 364;
/** A turn that the searching may explain, by mix and by exposure both, is told for half a year. */
const DOUBTED_DAYS = 182;

/**
 * Which answer stands on the day (method-2 §6 and §7): an opening that no strain matches is a thaw, a closing that no contact matches a
 * freeze, both at once torn; strain that eased leaves a thaw standing, else it is an easing, never a thaw.
 * `standingTurn({ …, contact: [{ way: "up", … }], strain: [] }).answer // => "thawing"`
 */
export function standingTurn(facts: VerdictFacts): Standing {
  if (facts.index === null) return bare("no data");
  if (!facts.supported) return bare("not searched");
  if (facts.happenings < LEAST_HAPPENINGS) return moved(facts, bare("too little"));
  const told = (turn: VerdictTurn) => !isDoubted(turn) || turn.day >= facts.day - DOUBTED_DAYS;
  const contact = facts.contact.filter(told).at(-1) ?? null;
  const strain = facts.strain.filter(told).at(-1) ?? null;
  const newest = later(contact, strain);
  const recent = (turn: VerdictTurn | null) => turn !== null && isRecentTurn(turn, facts.day);
  if (!recent(newest)) {
    if (facts.alarm) return { ...bare("first sign"), old: newest };
    return moved(facts, { ...bare("no turn"), old: newest });
  }
  const open = contact?.way === "up" && recent(contact) ? contact : null;
  const closed = strain?.way === "up" && recent(strain) ? strain : null;
  const both = open && closed && together(open, closed);
  const dating = open && closed ? later(open, closed) : (open ?? closed ?? newest);
  if (dating?.mayBeCollection) return { ...bare("may be collection"), turn: dating };
  if (both) return { ...bare("torn"), turn: dating, matched: dating === open ? closed : open };
  if (dating !== open && dating !== closed)
    return { ...bare(dating === strain ? "easing" : "drifting apart"), turn: dating };
  const opens = dating === open;
  const other = opens ? facts.strain : facts.contact;
  const eased = other.findLast(({ way, day }) => way === "down" && day > (dating?.day ?? 0)) ?? null;
  const matched = eased && (other.findLast(({ way, day }) => way === "up" && day < eased.day) ?? null);
  return { ...bare(opens ? "thawing" : "freezing"), turn: dating, matched, eased };
}

/** Whether a turn can still date an answer: by its likeliest week, for a vague one would else stay news until its span has passed. */
export function isRecentTurn(turn: Pick<VerdictTurn, "day">, on: Day): boolean {
  return turn.day >= on - RECENT_DAYS;
}

function bare(answer: Answer): Standing {
  return { answer, turn: null, matched: null, eased: null, old: null, movement: null };
}

function isDoubted({ mayBeCollection, faceValue }: VerdictTurn): boolean {
  return mayBeCollection && faceValue;
}

/** Where no turn of pace can be dated, a level that new signals moved answers. */
function moved({ movement }: VerdictFacts, otherwise: Standing): Standing {
  return movement === null ? otherwise : { ...otherwise, answer: movement.way, movement };
}

/** Whether two rises are one: within 13 weeks, or within 26 where they may be one week as far as their spans tell (method-2 §6). */
function together(a: VerdictTurn, b: VerdictTurn): boolean {
  const apart = Math.abs(a.day - b.day);
  return apart <= TORN_DAYS || (apart <= 2 * TORN_DAYS && a.earliest <= b.latest && b.earliest <= a.latest);
}

function later(a: VerdictTurn | null, b: VerdictTurn | null): VerdictTurn | null {
  if (a === null || b === null) return a ?? b;
  return b.day > a.day ? b : a;
}
