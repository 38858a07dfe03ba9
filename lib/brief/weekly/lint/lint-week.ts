import { retiredWords } from "@/lib/brief/glossary/retired-words";
import { POINTS_MAX } from "@/lib/brief/weekly/weekly-points";
import type { WeekTexts } from "@/lib/brief/weekly/weekly-words";
import type { Finding } from "./finding";
import type { LintContext } from "./lint-context";
import { looseNumbers } from "./numbers";
import { ownWords, sentences } from "./own-words";
import { readingTime, WORDS_MOST } from "./reading-time";
import { signs } from "./signs";
import { CONFIDENCE, foundIn, HIDING, LIKELIHOOD } from "./word-lists";

/**
 * What is wrong with the words of a summary, what stops it first. It stops: more than six points, a point without a standing report, a figure of
 * ours that is no token, a direction that is said twice or is not that of the week, words of likelihood and of confidence in one sentence (ICD 203), a picture without words. It advises: other numbers that
 * no signal holds, passives that hide who says so, retired words, and more than four minutes of reading. What is quoted, in quotation marks or
 * word by word as it was coded, is not judged.
 */
export function lintWeek(texts: WeekTexts, context: LintContext): Finding[] {
  const found = [
    ...pointCount(texts),
    ...texts.points.flatMap((point, at) => unsourced(point, at, context)),
    ...fieldsOf(texts).flatMap(({ field, text }) => judged(field, text, context)),
    ...picture(context),
    ...length(texts, context),
  ];
  return found.toSorted((a, b) => Number(a.severity === "advises") - Number(b.severity === "advises"));
}

/** Every text that an editor may write, by its field. */
function fieldsOf({ headline, lead, assessment, arrowReason, arrowWhy, points }: WeekTexts) {
  return [
    ...Object.entries({ headline, lead, assessment, arrowReason, arrowWhy }),
    ...points.flatMap(({ text, says, matters }, at) =>
      Object.entries({ text, says, matters }).map(
        ([name, words]) => [`points.${at}.${name}`, words] as const,
      ),
    ),
  ].map(([field, text]) => ({ field, text }));
}

function pointCount({ points }: WeekTexts): Finding[] {
  if (points.length <= POINTS_MAX) return [];
  return [
    {
      field: "points",
      rule: "points",
      severity: "stops",
      message: `There are ${points.length} main points, and a reader keeps ${POINTS_MAX}: leave out the smallest or join two of one happening.`,
    },
  ];
}

function unsourced(
  { signals }: WeekTexts["points"][number],
  at: number,
  { reports }: LintContext,
): Finding[] {
  const stands = signals.some((slug) => (reports.get(slug) ?? 0) > 0);
  if (stands) return [];
  const why = signals.length === 0 ? "names no signal" : "rests on no report that stands";
  return [
    {
      field: `points.${at}.signals`,
      rule: "source",
      severity: "stops",
      message: `Point ${at + 1} ${why}: name the signal that it tells of, or remove the point.`,
    },
  ];
}

function judged(field: string, text: string, { quoted, moves }: LintContext): Finding[] {
  const own = ownWords(text, quoted);
  const sourced = quoted.join(" ");
  return [
    ...sentences(own).flatMap((sentence) => [
      ...numbers(field, sentence, sourced),
      ...signs(field, sentence, moves),
      ...sureness(field, sentence),
    ]),
    ...hidden(field, own),
    ...retired(field, own),
  ];
}

function numbers(field: string, sentence: string, sourced: string): Finding[] {
  return looseNumbers(sentence).flatMap(({ written, figure }): Finding[] => {
    if (figure)
      return [
        {
          field,
          rule: "figure",
          severity: "stops",
          message: `“${written}” is typed: put a token in its place, such as {points} or {index}, so that it cannot be mistyped.`,
        },
      ];
    if (new RegExp(`(?<!\\d)${written.replaceAll(".", "\\.")}(?!\\d)`).test(sourced)) return [];
    return [
      {
        field,
        rule: "number",
        severity: "advises",
        message: `“${written}” stands in no title and no dispute of the signals named: keep it only if one of their reports says so.`,
      },
    ];
  });
}

function sureness(field: string, sentence: string): Finding[] {
  const [likely, sure] = [foundIn(sentence, LIKELIHOOD), foundIn(sentence, CONFIDENCE)];
  if (likely === null || sure === null) return [];
  return [
    {
      field,
      rule: "sureness",
      severity: "stops",
      message: `“${likely}” says how likely, “${sure}” how well founded: make two sentences of it (ICD 203).`,
    },
  ];
}

function hidden(field: string, text: string): Finding[] {
  return HIDING.flatMap((pattern) => {
    const words = foundIn(text, pattern);
    return words === null
      ? []
      : [
          {
            field,
            rule: "passive" as const,
            severity: "advises" as const,
            message: `“${words}” hides who says so: name the publisher or the state that says it.`,
          },
        ];
  });
}

function retired(field: string, text: string): Finding[] {
  return retiredWords(text).map(({ found, say }) => ({
    field,
    rule: "word",
    severity: "advises",
    message: `“${found}” is a second word for one thing: say “${say}”.`,
  }));
}

function picture({ picture: words }: LintContext): Finding[] {
  if (words === null || words.trim() !== "") return [];
  return [
    {
      field: "",
      rule: "picture",
      severity: "stops",
      message: "The chart has no description: say in words what it shows, for who cannot see it.",
    },
  ];
}

function length(texts: WeekTexts, { lead, composed }: LintContext): Finding[] {
  const own = fieldsOf({ ...texts, lead: texts.lead || lead }).map(({ text }) => text);
  const { words, minutes } = readingTime([...own, ...composed]);
  if (words <= WORDS_MOST) return [];
  return [
    {
      field: "",
      rule: "length",
      severity: "advises",
      message: `To read it takes ${minutes.toFixed(1)} minutes, four are the aim: cut ${words - WORDS_MOST} of ${words} words. Tables, chart, method box and sources are not counted.`,
    },
  ];
}
