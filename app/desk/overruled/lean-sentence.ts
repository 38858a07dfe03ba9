import { count, plain } from "@/lib/charts/format/format";
import type { OwnLean } from "@/lib/data/coding/overruled";

type Side = OwnLean["positive"];

/** `leanSentence({ positive: { codings: 4, mean: -0.5 }, negative: null }) // => "0.5 points milder than the defaults on types above 0, in 4 codings."` */
export function leanSentence({ positive, negative }: OwnLean): string {
  const told = [
    { side: positive, types: "types above 0" },
    { side: negative, types: "types below 0" },
  ].flatMap(({ side, types }) =>
    side ? [`${sideWords(side)} on ${types}, in ${count(side.codings, "coding")}`] : [],
  );
  if (told.length === 0) return "Nothing can be said yet: you have coded no scored signal from a document.";
  return `${capitalised(told.join("; "))}.`;
}

const capitalised = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

function sideWords({ mean }: NonNullable<Side>): string {
  const points = plain(Math.abs(mean), 1);
  if (Number(points) === 0) return "as the defaults";
  return `${points} points ${mean > 0 ? "stronger" : "milder"} than the defaults`;
}
