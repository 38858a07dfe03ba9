import { phraseText } from "@/lib/brief/phrase";
import { printedPoints } from "@/lib/brief/weekly/printed-points";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { formatDay, formatSpan, signed } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";

/** What stands around it in a form of its own: of a written summary the moment of its publication is none. */
const MOMENT = "Coded as of";

/** A composed summary as a text to be read by eye: everything that it says, in the order of a publication. */
export function writtenSummary(content: WeeklySnapshot): string {
  const words = content.publication;
  if (!words) throw new RangeError("only a summary of format 3 is a publication");
  const { relationship, verdict, provisional, watch, sure, sources } = words;
  const way = content.arrow.way === null ? "no arrow" : `arrow ${arrowWord(content.arrow.way)}`;
  const blocks = [
    `# ${content.headline}`,
    `${relationship.name} · week ${Number(content.week.slice(6))} of ${content.week.slice(0, 4)}, ${formatSpan(content.from, content.to)}${provisional.length > 0 ? " · *provisional*" : ""}`,
    ...provisional.map((text) => `*${text}*`),
    phraseText(content.lead),
    `## Main points`,
    ...(content.points.length === 0
      ? ["No dated signal is new, and no status ended."]
      : pointsOf(content, words)),
    `*The sum.* ${words.arithmetic}`,
    `## The week`,
    `**${way}**, index ${signed(content.index.now)} after ${signed(content.index.before)}. ${content.arrow.reason} ${words.arrow.test}`,
    `**Direction: ${words.direction.word ?? "none"}.** ${words.direction.test}`,
    `**Verdict.** ${verdict.sentence}.${verdict.since === null ? "" : ` Since: ${verdict.since}.`}${verdict.sure === null ? "" : ` How sure: ${verdict.sure}.`}${verdict.against === null ? "" : ` Against it: ${verdict.against}.`}`,
    familyTable(content, words),
    ...(words.line ? [`*The chart.* ${words.line.described}`] : []),
    `## What to watch`,
    listOf(watch.map(({ text }) => text)),
    `## How sure`,
    listOf(sure),
    `## Method`,
    listOf(words.method.filter(({ term }) => term !== MOMENT).map(({ term, text }) => `${term}: ${text}`)),
    ...(sources.length > 0 ? ["## Sources", sources.map(sourceLine).join("\n")] : []),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

type Words = NonNullable<WeeklySnapshot["publication"]>;

function pointsOf(content: WeeklySnapshot, words: Words): string[] {
  const { points } = printedPoints(content);
  return content.points.map(({ text }, at) => {
    const { says = "", matters = "", sources = [] } = words.points[at] ?? {};
    const share = points[at] ?? null;
    return `${at + 1}. **${text}** (${share === null ? "counted above" : signed(share)}) ${says}${sources.length > 0 ? ` [${sources.join(", ")}]` : ""} *${matters}*`;
  });
}

function familyTable({ families, index }: WeeklySnapshot, { means, indexMeans }: Words): string {
  const row = (name: string, values: (number | null)[]) =>
    `| ${name} | ${values.map((value) => signed(value)).join(" | ")} |`;
  return [
    "| | this Sunday | last | change | 4 weeks | 52 weeks |",
    "|---|---|---|---|---|---|",
    row("Index", [index.now, index.before, index.change, indexMeans.four, indexMeans.year]),
    ...families.map(({ family, now, before, change }, at) =>
      row(FAMILY_LABEL[family], [now, before, change, means[at]?.four ?? null, means[at]?.year ?? null]),
    ),
  ].join("\n");
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function sourceLine({
  number,
  publisher,
  title,
  published,
  grade,
  withdrawn,
}: Words["sources"][number]): string {
  return `${number}. ${publisher}, “${title}”${published === null ? "" : `, ${formatDay(published)}`} (${grade}${withdrawn ? ", withdrawn" : ""})`;
}
