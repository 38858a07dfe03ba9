import { countWords, numberWords } from "@/lib/brief/number-words";
import { isolate } from "@/lib/codebook/isolate";
import type { Direction } from "@/lib/engine/stages/direction";
import { listed } from "./lead";

interface Moving {
  name: string;
  direction: Direction | null;
  /** null: nothing is coded that counts. */
  index: number | null;
}

/** Up to so many relationships are named; more are counted. */
const NAMED = 2;

/**
 * Which relationships thaw and cool, in one line; the steady ones are counted.
 * `overviewHeadline([{ name: "A – B", direction: "cooling", index: -9 }, { name: "A – C", direction: "steady", index: 1 }]) // => "A – B is cooling; one other is steady"`
 */
export function overviewHeadline(rows: readonly Moving[]): string {
  const of = (direction: Direction | null) => rows.filter((row) => row.direction === direction);
  const moving = (["thawing", "cooling"] as const).flatMap((direction) => {
    const found = of(direction);
    if (found.length === 0) return [];
    const who =
      found.length > NAMED
        ? countWords(found.length, "relationship")
        : listed(found.map((row) => isolate(row.name)));
    return [`${who} ${found.length === 1 ? "is" : "are"} ${direction}`];
  });
  const steady = of("steady").length;
  const silent = of(null);
  const untold = silent.filter(({ index }) => index !== null).length;
  if (moving.length === 0 && steady === 0)
    return untold === 0
      ? `No index yet for ${countWords(rows.length, "relationship")}`
      : `No direction can be told of ${countWords(untold, "relationship")}`;
  if (moving.length === 0)
    return `None thaws, none cools: ${countWords(steady, "relationship")} ${steady === 1 ? "is" : "are"} steady`;
  const sentence = [
    ...moving,
    ...(steady > 0 ? [`${numberWords(steady)} ${steady === 1 ? "other is" : "others are"} steady`] : []),
    ...(untold > 0 ? [`${numberWords(untold)} without a direction`] : []),
    ...(silent.length > untold ? [`${numberWords(silent.length - untold)} without data`] : []),
  ].join("; ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
