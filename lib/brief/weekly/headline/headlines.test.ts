import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ofSides } from "@/lib/brief/news/of-sides";
import { demoWeeks } from "@/lib/brief/weekly/demo-weeks.test-kit";
import { kindBefore } from "@/lib/brief/weekly/points/kind-before";
import { weekHappenings } from "@/lib/brief/weekly/weekly-happenings";
import { HEADLINE_AIM } from "@/lib/brief/weekly/weekly-limits";
import { fillTokens, tokenValues } from "@/lib/brief/weekly/weekly-tokens";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { type HeadedWeek, headedWeeks } from "./demo-headlines.test-kit";
import { APART_WEEKS } from "./news-headlines";

const NAMES = [...new Set(demoWeeks("today").flatMap(({ sides: { a, b } }) => [a, b]))];
const PHRASES = CODEBOOK_2.types
  .flatMap(({ phrase }) => (phrase ? [phrase.one, phrase.several] : []))
  .flatMap((words) => [
    words,
    ofSides(words, "THIRD", { a: "", b: "" }),
    ...NAMES.map((b) => ofSides(words, "A", { a: b, b })),
  ])
  .flatMap((words) => [words, words.replace(/^(an?|the) /, "")])
  .toSorted((a, b) => b.length - a.length);
const NUMBERS = /\b(?:one|two|three|four|five|six|seven|eight|nine|\d+)\b/gi;
const MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

/** A headline with its figures, dates, titles and type words replaced, and without the direction that any may end with. */
function patternOf(headline: string): string {
  const replaced = [
    [/(?:[;,]| and) (?:thawing|cooling) over four weeks/, ""],
    [/“[^”]*”/g, "TYPE"],
    ...PHRASES.map((phrase) => [new RegExp(phrase, "gi"), "TYPE"] as const),
    [/ in (?:the (?:first|second|third|fourth) (?:half|quarter) of )?(?:\p{L}{3} )?\d{4}\b/gu, ""],
    [new RegExp(`(?:\\d{1,2} )?${MONTHS} \\d{4}`, "g"), "DATE"],
    [/\{[\w-]+\}/g, "FIGURE"],
    [NUMBERS, "NUMBER"],
    [/TYPE(?:, TYPE)*(?: and TYPE)?/g, "TYPE"],
    [/\b(?:rose|fell)\b/g, "MOVED"],
  ] as const;
  return replaced.reduce((words, [what, by]) => words.replace(what, by), headline);
}

test("a pattern is what is left without figures, dates and types", () =>
  assert.equal(
    patternOf(
      "First exchange of fire since 3 Mar 2025; the index fell {points} points to {index}; cooling over four weeks",
    ),
    "First TYPE since DATE; the index MOVED FIGURE points to FIGURE",
  ));

for (const view of ["today", "then"] as const)
  describe(`headlines of every week, as known ${view === "today" ? "today" : "on its Sunday"}`, () => {
    const weeks = headedWeeks(view);
    const news = weeks.filter(({ one }) => weekHappenings(one.figures, one.signals).news.length > 0);
    const at = ({ one, headline }: HeadedWeek) => `${one.relationship} ${one.week}: ${headline}`;
    const told = (words: RegExp) => news.filter(({ headline }) => words.test(headline));

    test("no pattern comes back within eight weeks that carry new signals, in one state of knowledge", () => {
      let compared = 0;
      for (const week of news) {
        const pattern = patternOf(week.headline);
        compared += week.before.length;
        assert.deepEqual(
          week.before.filter((one) => patternOf(one) === pattern),
          [],
          at(week),
        );
      }
      assert.ok(compared > 300, `${compared} pairs`);
    });

    if (view === "today")
      test("so it is from one week of the list to the next", () => {
        for (const relationship of new Set(news.map(({ one }) => one.relationship))) {
          const patterns = news
            .filter(({ one }) => one.relationship === relationship)
            .map(({ headline }) => patternOf(headline));
          for (const [place, pattern] of patterns.entries())
            assert.ok(
              !patterns.slice(Math.max(0, place - APART_WEEKS + 1), place).includes(pattern),
              `${relationship}: ${pattern}`,
            );
        }
      });

    test("what a headline is chosen from is what the figures of its week say", () => {
      for (const { one, news: found, headline } of news) {
        assert.ok(found, `${one.relationship} ${one.week}: ${headline}`);
        const { figures, happened } = found;
        const whole = weekHappenings(one.figures, one.signals);
        const where = `${one.relationship} ${one.week}`;
        assert.deepEqual(
          happened.news.map(({ slug, tells }) => [slug, tells]),
          whole.news.map(({ slug, tells }) => [slug, tells]),
          where,
        );
        for (const [place, { share }] of happened.news.entries())
          assert.ok(Math.abs(share - (whole.news[place]?.share ?? Number.NaN)) < 1e-9, where);
        assert.deepEqual(
          happened.ended.map(({ slug }) => slug),
          whole.ended.map(({ slug }) => slug),
          where,
        );
        for (const name of [
          "index",
          "warming",
          "cooling",
          "arrow",
          "stage",
          "direction",
          "supported",
          "begins",
        ] as const)
          assert.deepEqual(figures[name], one.figures[name], `${where} ${name}`);
        assert.ok(Math.abs(figures.fresh - one.figures.fresh) < 1e-9, where);
      }
    });

    test("the first of its kind is the first, since the day that is told", () => {
      const firsts = told(/^First |, the first in this record;/);
      assert.ok(firsts.length > 5);
      for (const week of firsts) {
        const { one, news: found } = week;
        const before = kindBefore(found?.largest.slug ?? "", one.signals, one.signals.keys());
        assert.notEqual(before, null, at(week));
        assert.equal(before === "first", /, the first in this record;/.test(week.headline), at(week));
      }
    });

    test("a record is one: no week before it moved so far, no Sunday was so high or low, since the month that is told", () => {
      const records = told(/, the most since|its (?:highest|lowest) since/);
      assert.ok(records.length > 5);
      for (const week of records) {
        const { followed, first } = week.one.view;
        const move = /, the most since/.test(week.headline);
        const sign = /fell .* the most since|lowest/.test(week.headline) ? -1 : 1;
        const line: number[] = [];
        for (let day = dayFromIso(week.one.figures.to); day >= first; day -= 7) {
          const on = (asked: number) => followed?.series.index[asked - followed.from] ?? Number.NaN;
          const value = sign * (move ? on(day) - on(day - 7) : on(day));
          line.unshift(Number.isNaN(value) || (move && day - 7 < first) ? Number.NEGATIVE_INFINITY : value);
        }
        const now = line.at(-1) ?? 0;
        const last = line.slice(0, -1).findLastIndex((value) => value >= now);
        assert.ok(last < 0 || line.length - 1 - last >= 26, at(week));
        assert.equal(/since tracking began/.test(week.headline), last < 0, at(week));
      }
    });

    test("quiet before, who acted, turns and stages are as told", () => {
      for (const week of news) {
        const { headline, one, news: found } = week;
        const { index, stage } = one.figures;
        const quiet = /^After (\S+) weeks without a new signal/.exec(headline);
        if (quiet) {
          const place = weeks.indexOf(week);
          const back = weeks
            .slice(0, place)
            .toReversed()
            .findIndex(
              (before) =>
                before.one.relationship === one.relationship && (view === "then" || news.includes(before)),
            );
          if (view === "today") assert.equal(found?.before?.weeks, back + 1, at(week));
          assert.ok((found?.before?.weeks ?? 0) >= 5, at(week));
        }
        if (/^The index turns positive/.test(headline))
          assert.ok((index.before ?? 0) < 0 && (index.now ?? 0) > 0, at(week));
        if (/^The index turns negative/.test(headline))
          assert.ok((index.before ?? 0) > 0 && (index.now ?? 0) < 0, at(week));
        const changed = /^(\w+) at .*, no longer (\w+):/.exec(headline);
        if (changed)
          assert.deepEqual([changed[1]?.toLowerCase(), changed[2]], [stage, found?.stageBefore], at(week));
        const acts = /^(.*?) acts?, with /.exec(headline)?.[1];
        if (acts) {
          const { initiator } = found?.largest ?? { initiator: "BOTH" };
          const who = { A: one.sides.a, B: one.sides.b, BOTH: "Both states", THIRD: "A third party" }[
            initiator
          ];
          assert.equal(acts, who, at(week));
        }
      }
    });

    test("has two clauses at the most, and room in two lines of a phone", () => {
      const clauses = (words: string) => words.replace(/“[^”]*”/g, "TYPE").split(/[;:] |, and /).length;
      for (const week of weeks) {
        const filled = fillTokens(week.headline, tokenValues(week.one.figures, week.one.view.method.stage));
        assert.ok(clauses(filled) <= 2, at(week));
        assert.ok(filled.length <= HEADLINE_AIM, `${filled.length} ${at(week)}`);
      }
    });

    test("fits its form and reads as a headline", () => {
      for (const week of weeks) {
        const filled = fillTokens(week.headline, tokenValues(week.one.figures, week.one.view.method.stage));
        assert.ok(filled.length <= 200, at(week));
        assert.match(filled, /^[\p{Lu}\d“]/u, at(week));
        assert.doesNotMatch(filled, / {2}|\.$|[;,:]{2}|\{|undefined|null/, at(week));
      }
    });
  });
