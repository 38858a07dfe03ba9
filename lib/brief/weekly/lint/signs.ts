import { SIZE_OF } from "@/lib/brief/weekly/weekly-tokens";
import { directed, indexGoes } from "./directions";
import type { Finding } from "./finding";

/** Which way things went in the week, by the token that prints how far; null: there is nothing to compare with. */
export type Moves = Record<(typeof SIZE_OF)[keyof typeof SIZE_OF], "up" | "down" | "level" | null>;

const WENT = { up: "rose", down: "fell", level: "did not move" } as const;
const SUBJECT: Record<keyof Moves, string> = {
  points: "the index",
  "new-points": "what new signals brought",
  "fading-points": "what fading and ended signals brought",
};
const PLACES = ["index", "last", "warming", "cooling"];
/** The fields that tell of this week alone; elsewhere an index may have gone another way at another time. */
const OF_THE_WEEK = ["headline", "arrowReason"];

const tokenOf = (names: readonly string[]) => `\\{\\s*(?:${names.join("|")})\\s*\\}`;
const nameOf = (figure: string) => figure.slice(1, -1).trim();

/**
 * What a sentence says against its figures: a word of direction beside a token that prints a sign, which would read “falls −6.0”, and a direction
 * that is not the one of the week.
 */
export function signs(field: string, sentence: string, moves: Moves): Finding[] {
  const stop = (message: string): Finding => ({ field, rule: "sign", severity: "stops", message });
  const signed = directed(sentence, tokenOf(Object.keys(SIZE_OF)));
  const places = directed(sentence, tokenOf(PLACES), true);
  const sized = directed(sentence, tokenOf(Object.values(SIZE_OF)));
  const goes = OF_THE_WEEK.includes(field) ? indexGoes(sentence) : null;
  const against = (way: "up" | "down", token: keyof Moves) => moves[token] !== null && moves[token] !== way;
  return [
    ...signed.map(({ words, figure }) =>
      stop(
        `“${words}” says the direction twice, since ${figure} prints a sign: write {${SIZE_OF[nameOf(figure) as keyof typeof SIZE_OF]}}, which prints none.`,
      ),
    ),
    ...places.map(({ words, figure }) =>
      stop(
        `“${words}” takes ${figure} for a movement, and it is where something stands, with its sign: write “to ${figure}”, or {points} for how far the index moved.`,
      ),
    ),
    ...sized.flatMap(({ words, way, figure }) => {
      const token = nameOf(figure) as keyof Moves;
      return against(way, token)
        ? [stop(`“${words}” is not so: ${SUBJECT[token]} ${WENT[moves[token] ?? "level"]} this week.`)]
        : [];
    }),
    ...(goes && against(goes.way, "points") && sized.length + signed.length === 0
      ? [stop(`“${goes.words}” is not so: the index ${WENT[moves.points ?? "level"]} this week.`)]
      : []),
  ];
}
