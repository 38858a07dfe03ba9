import { isolate } from "@/lib/codebook/isolate";
import type { Initiator } from "@/lib/codebook/signal-schema";
import type { NewsSignal } from "./news";

/** The two states of a relationship by name. */
interface SideNames {
  a: string;
  b: string;
}

/** From whose soil an attack comes: of the type alone it is not known. */
const FROM_SOIL = /\b(?:an (?=attack\b))?attack(s?) from the other(?: side)?’s soil\b/i;
const OTHERS = /\bthe other(?: side)?’s\b/g;
const OTHER = /\bthe other(?: side)?\b/g;

/**
 * Words of a type that say *the other*, with the state that it is: of what one state did, the other state; of an attack, the state that it came
 * from. Where nobody says which, an attack is *cross-border*, and other words stay as they are.
 * `ofSides("a plea for the other’s people", "A", { a: "Tajikistan", b: "Afghanistan" }) // => "a plea for Afghanistan’s people"`
 */
export function ofSides(words: string, initiator: Initiator, { a, b }: SideNames): string {
  if (!words.includes("the other")) return words;
  const [own, other] = initiator === "A" ? [a, b] : initiator === "B" ? [b, a] : [null, null];
  const soil = words.replace(FROM_SOIL, (found, several: string) => {
    if (own !== null) return found.replace(OTHERS, possessive(own));
    const whole = `${several === "" && /^an /i.test(found) ? "a " : ""}cross-border attack${several}`;
    return /^\p{Lu}/u.test(found) ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole;
  });
  return other === null ? soil : soil.replace(OTHERS, possessive(other)).replace(OTHER, isolate(other));
}

/** `// => "Tajikistan’s"`, `// => "the United States’"` */
function possessive(name: string): string {
  return `${isolate(name)}’${/s$/i.test(name) ? "" : "s"}`;
}

/** A signal with the words of its type told of its states. */
export function toldOfSides<S extends NewsSignal & { initiator: Initiator }>(signal: S, sides: SideNames): S {
  const { phrase, typeLabel, initiator } = signal;
  const vague = phrase?.one.includes("the other") || typeLabel?.includes("the other");
  if (!vague) return signal;
  const named = (words: string) => ofSides(words, initiator, sides);
  return {
    ...signal,
    phrase: phrase && { one: named(phrase.one), several: named(phrase.several) },
    typeLabel: typeLabel && named(typeLabel),
  };
}
