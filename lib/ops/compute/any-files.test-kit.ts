import fc from "fast-check";
import type { Generation } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { anyOf, DAYS, type Members, tameLine, wildLine } from "./any-lines.test-kit";

const TEXTS = ["s", "S1", "Ω", "\uffee", "🌡", "a b"];
const IDS = TEXTS.flatMap((text) => [1, 10, 2].map((number) => `${text}-${number}`));

/** Signals that hang together: one, a tally with members, or a status with its opener; ids are still to be given. */
const cluster = fc
  .tuple(
    anyOf(...FAMILIES),
    fc.integer({ min: 0, max: DAYS.length - 1 }),
    fc.integer({ min: 0, max: DAYS.length - 1 }),
    fc.integer({ min: 1, max: 20 }),
    fc.boolean(),
    anyOf("event", "status", "tally", "opening", "settled"),
  )
  .map(([family, one, other, steps, cold, kind]): { links: boolean; lines: Members[] } => {
    const [start, end] = [DAYS[Math.min(one, other)], DAYS[Math.max(one, other)]].map(
      (day) => `"${day}"`,
    ) as [string, string];
    const intensity = String((cold ? -steps : steps) / 2);
    const line = (from: string, to: string, ...more: Members): Members => [
      ...([
        ["family", `"${family}"`],
        ["start", from],
        ["end", to],
        ["intensity", intensity],
      ] as Members),
      ...more,
    ];
    const violent: Members = family === "SECURITY" && cold ? [["stateViolence", "true"]] : [];
    if (kind === "tally")
      return {
        links: true,
        lines: [
          line(start, end, ["occurrences", "2"]),
          line(start, start, ["countedIn", "@0"], ...violent),
          line(end, end, ["countedIn", "@0"], ["occurrences", "1"]),
        ],
      };
    if (kind === "opening")
      return {
        links: true,
        lines: [
          line(start, end, ["opens", "@1"], ["status", "false"]),
          line(end, "null", ["status", "true"]),
        ],
      };
    if (kind === "settled")
      return {
        links: true,
        lines: [line(start, end, ["status", "true"], ["countedIn", "null"], ...violent)],
      };
    if (kind === "status") return { links: false, lines: [line(start, "null", ["endPublished", "null"])] };
    return { links: false, lines: [line(start, end, ["endPublished", end])] };
  });

/** The lines of a file that is in order, in any order of lines. */
const tameLines = (generation: Generation) =>
  fc
    .tuple(
      fc.array(
        cluster.filter(({ links }) => generation === 2 || !links),
        { maxLength: 6 },
      ),
      fc.shuffledSubarray(IDS, { minLength: IDS.length }),
    )
    .chain(([clusters, ids]) => {
      let next = 0;
      const lines = clusters.flatMap(({ lines }) => {
        const own = lines.map(() => `"${ids[next++]}"`);
        return lines.map(
          (members, at): Members => [
            ["id", own[at] as string],
            ...members.map(([name, value]): [string, string] => [
              name,
              value.startsWith("@") ? (own[Number(value.slice(1))] as string) : value,
            ]),
          ],
        );
      });
      return fc
        .tuple(...lines.map(tameLine))
        .chain((written) => fc.shuffledSubarray(written, { minLength: written.length }));
    });

/** A place in a line, how many bytes go there and what is put in their place. */
const change = fc.tuple(
  fc.nat(400),
  fc.nat(3),
  fc.oneof(
    anyOf(
      "\0",
      "\ufeff",
      "\\",
      '"',
      ",",
      "}",
      "{",
      "[",
      "]",
      ":",
      "\r",
      "\n",
      "\u2028",
      "null",
      "-",
      "9",
      "",
    ).map((put) => Buffer.from(put)),
    anyOf([0xff], [0xc3], [0xed, 0xa0, 0x80], [0x80]).map((put) => Buffer.from(put)),
  ),
);

const changed = fc.tuple(wildLine, change).map(([line, [at, length, put]]) => {
  const bytes = Buffer.from(line);
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)]);
});
const blank = anyOf("", " ", "\t\r", "\u00a0", "\ufeff").map((text) => Buffer.from(text));
const strange = fc.oneof(
  wildLine.map((line) => Buffer.from(line)),
  changed,
  blank,
);

/** A file of whole bytes: lines that are in order with none or a few strange ones among them, ended in either way, rarely with a mark of the byte order first. */
export function anyFile(generation: Generation): fc.Arbitrary<Buffer> {
  return fc
    .tuple(
      tameLines(generation).map((lines) => lines.map((line) => Buffer.from(line))),
      fc.oneof(
        fc.constant<Buffer[]>([]),
        fc.array(blank, { maxLength: 3 }),
        fc.array(strange, { maxLength: 4 }),
      ),
      fc.nat(30),
      anyOf("\n", "\n", "\r\n"),
      fc.boolean(),
      fc.nat(9),
    )
    .map(([tame, odd, at, end, ended, marked]) => {
      const lines = [...tame.slice(0, at), ...odd, ...tame.slice(at)].flatMap((line) => [
        line,
        Buffer.from(end),
      ]);
      const bytes = Buffer.concat(lines);
      return Buffer.concat([
        Buffer.from(marked === 0 ? "\ufeff" : ""),
        ended ? bytes : bytes.subarray(0, -1),
      ]);
    });
}
