import type { WordLine } from "./role";

/** Days of the month in words from the fifth on, as they are spelt beside a month; the first four are numbers of quarters, too. */
interface Spelt {
  /** From the fifth to the twentieth, and the thirtieth. */
  single: string;
  thirtieth: string;
  /** From the first to the ninth, behind a ten. */
  units: string;
  /** Ways of joining one of them to 20 and 30. */
  tens: readonly [twenty: string, thirty: string][];
}

const SPELT: Spelt[] = [
  {
    single:
      "fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    thirtieth: "thirtieth",
    units: "first second third fourth fifth sixth seventh eighth ninth",
    tens: [
      ["twenty-", "thirty-"],
      ["twenty ", "thirty "],
    ],
  },
  {
    single:
      "пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого двадцатого",
    thirtieth: "тридцатого",
    units: "первого второго третьего четвертого пятого шестого седьмого восьмого девятого",
    tens: [["двадцать ", "тридцать "]],
  },
  {
    single:
      "панҷум шашум ҳафтум ҳаштум нӯҳум даҳум ёздаҳум дувоздаҳум сенздаҳум чордаҳум понздаҳум шонздаҳум ҳабдаҳум ҳаждаҳум нуздаҳум бистум",
    thirtieth: "сиюм|сиум",
    units: "якум дуюм|дувум сеюм|савум чорум|чаҳорум панҷум шашум ҳафтум ҳаштум нӯҳум",
    tens: [["бисту ", "сию "]],
  },
  {
    single:
      "پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم|هژدهم نوزدهم بیستم",
    thirtieth: "سی ام|سیام|سیم",
    units: "یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم",
    tens: [
      ["بیست و ", "سی و "],
      ["بیست و", "سی و"],
      ["بیستو", "سیو"],
      ["بیستو ", "سیو "],
    ],
  },
];

const day = (value: number, words: string): WordLine => ["d", value, withEndings(words)];

/** Tajik joins what follows by -и: “панҷуми қавс”; in Russian it is “пятого” and “по пятое”. */
const withEndings = (words: string): string =>
  words
    .split("|")
    .flatMap((word) =>
      /[ую]м$/.test(word) ? [word, `${word}и`] : [word, word.replace(/ого$/, "ое").replace(/ьего$/, "ье")],
    )
    .join("|");

export const ORDINALS: WordLine[] = SPELT.flatMap(({ single, thirtieth, units, tens }) => [
  ...single.split(" ").map((words, at) => day(at + 5, words)),
  day(30, thirtieth),
  ...units.split(" ").flatMap((words, at) =>
    [0, 1].flatMap((ten) => {
      const value = 20 + 10 * ten + at + 1;
      const joined = tens.flatMap((both) => words.split("|").map((word) => `${both[ten]}${word}`));
      return value > 31 ? [] : [day(value, joined.join("|"))];
    }),
  ),
]);
