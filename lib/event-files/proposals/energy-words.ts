import type { CodeMapping, EnergyWord } from "./code-mapping";
import { isEnergy, type ProposedFrom } from "./family-of-code";

type Said = Pick<ProposedFrom, "contexts" | "words" | "place">;

export interface EnergyWords {
  add(row: Said): void;
  /**
   * The words of energy that stand for the happening: none where no more than half of its rows carry one, since one article among many that speaks of power makes no meeting one on energy; else
   * one that a row carries in its words or contexts, or those of the place that stands for it.
   */
  ofMost(place: string): EnergyWord[];
}

/** Of two rows with “electricity” in one: `ofMost("") // => []` */
export function openEnergyWords({ energy }: CodeMapping): EnergyWords {
  const ofPlaces = energy.filter((word) => word.in === "place");
  const ofTexts = energy.filter((word) => word.in !== "place");
  let [rows, carrying] = [0, 0];
  let said: EnergyWord | undefined;
  return {
    add(row) {
      rows += 1;
      const word = ofTexts.find((one) => isEnergy(one, row));
      said ??= word;
      if (word || ofPlaces.some((one) => isEnergy(one, row))) carrying += 1;
    },
    ofMost(place) {
      if (2 * carrying <= rows) return [];
      return said ? [said] : ofPlaces.filter((one) => isEnergy(one, { contexts: [], words: "", place }));
    },
  };
}
