import { iso3OfCameo } from "@/lib/event-files/countries/iso3-of-cameo";
import type { Iso3 } from "@/lib/event-files/rows/event-row";

const LETTER_A = 65;
const LETTERS = 26;

/** Numbers for states, so that a country of a row is looked up from its three bytes without making a text of them. 0 is no state. */
export interface PackedStates {
  /** The state at a place of some bytes. */
  at(bytes: Uint8Array, from: number, to: number): number;
  numberOf(state: Iso3): number;
}

/** `const states = packedStates(); states.at(bytes of "ROM", 0, 3) === states.numberOf("ROU") // => true` */
export function packedStates(): PackedStates {
  const numbers = new Map<Iso3, number>();
  const table = new Uint16Array(LETTERS * LETTERS * LETTERS);
  for (let place = 0; place < table.length; place++) {
    const state = iso3OfCameo(codeAt(place));
    if (state === null) continue;
    if (!numbers.has(state)) numbers.set(state, numbers.size + 1);
    table[place] = numbers.get(state) ?? 0;
  }

  return {
    at(bytes, from, to) {
      if (to - from !== 3) return 0;
      const [a, b, c] = [
        (bytes[from] as number) - LETTER_A,
        (bytes[from + 1] as number) - LETTER_A,
        (bytes[from + 2] as number) - LETTER_A,
      ];
      // Not just outside the table: “AB” with another sign behind would be the place of other letters.
      if (a < 0 || b < 0 || c < 0 || a >= LETTERS || b >= LETTERS || c >= LETTERS) return 0;
      return table[(a * LETTERS + b) * LETTERS + c] as number;
    },
    numberOf: (state) => numbers.get(state) ?? 0,
  };
}

function codeAt(place: number): string {
  const letters = [
    Math.floor(place / (LETTERS * LETTERS)),
    Math.floor(place / LETTERS) % LETTERS,
    place % LETTERS,
  ];
  return String.fromCharCode(...letters.map((letter) => LETTER_A + letter));
}
