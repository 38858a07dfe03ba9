import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { numberWords } from "@/lib/brief/number-words";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { headedPublication } from "./demo-publications.test-kit";
import { headedWeeks } from "./headline/demo-headlines.test-kit";
import { kindBefore, ofOneKind } from "./points/kind-before";
import { asItStood } from "./watch/as-it-stood";
import { weekAhead } from "./watch/week-ahead";
import { weekHappenings } from "./weekly-happenings";
import { POINTS_MAX } from "./weekly-points";
import { fillTokens, tokenValues } from "./weekly-tokens";
import { weekWords } from "./weekly-words";

const tenths = (text: string) => Math.round(Number(text.replace("−", "-")) * 10);

for (const view of ["today", "then"] as const)
  describe(`the publication of every week, as known ${view === "today" ? "today" : "on its Sunday"}`, () => {
    const weeks = headedWeeks(view).map((week) => ({
      one: week.one,
      at: `${week.one.relationship} ${week.one.week}`,
      ...headedPublication(week),
    }));
    type Written = (typeof weeks)[number];

    /** Every sentence of a week that a reader meets, with its figures. */
    const saidIn = ({ one, texts, content, words }: Written) => {
      const values = tokenValues(one.figures, one.view.method.stage);
      return [
        fillTokens(texts.headline, values),
        fillTokens(texts.arrowReason, values),
        ...content.points.map(({ text }) => text),
        ...words.points.flatMap(({ says, matters }) => [says, matters]),
        ...words.provisional,
        words.direction.test,
        words.arrow.test,
        words.arithmetic,
        ...words.watch.map(({ text }) => text),
        ...words.sure,
        ...words.method.map(({ text }) => text),
        words.line?.described ?? "",
      ];
    };

    test("reads as written by hand: number, sign, brackets and stops are right", () => {
      for (const week of weeks)
        for (const text of saidIn(week)) {
          const where = `${week.at}: ${text}`;
          assert.doesNotMatch(text, / {2}|\s$|^\s|\(\)|\(\s|\s\)|\s[.,;:](?:\s|$)|\.\.|,,|;;|::/, where);
          assert.doesNotMatch(text, /\{|\}|undefined|null|NaN|Infinity/, where);
          assert.doesNotMatch(
            text,
            /(?<![\d.,–])1 (?:signals|points|days|weeks|reports|changes|statuses)\b/,
            where,
          );
          assert.doesNotMatch(text, /\bone (?:signals|weeks|reports|changes|statuses)\b/i, where);
          assert.doesNotMatch(text, /(?<![\p{L}\d–-])-\d|−0\.0(?!\d)|\+0\.0(?!\d)/u, where);
          assert.doesNotMatch(text, /\ba [aeio]\p{L}+ (?:fire|list)|\bstatuss\b/u, where);
        }
    });

    test("sentences end with a stop, headlines do not", () => {
      for (const { at, texts, words, content } of weeks) {
        assert.doesNotMatch(texts.headline, /\.$/, at);
        const whole = [
          ...content.points.map(({ text }) => text),
          ...words.points.flatMap(({ says, matters }) => [says, matters]).filter((text) => text !== ""),
          words.direction.test,
          words.arrow.test,
          words.arithmetic,
          ...words.sure,
          ...words.watch.map(({ text }) => text),
        ];
        for (const text of whole) assert.match(text, /\.$/, `${at}: ${text}`);
      }
    });

    test("a point is one happening: one entry of the week’s shares, and at most six of them", () => {
      for (const { at, one, texts } of weeks) {
        assert.ok(texts.points.length <= POINTS_MAX, at);
        const { news, ended } = weekHappenings(one.figures, one.signals);
        const entries = new Set([...news, ...ended].map(({ slug }) => slug));
        for (const { signals } of texts.points)
          assert.equal(signals.filter((slug) => entries.has(slug)).length, 1, at);
        const all = texts.points.flatMap(({ signals }) => signals);
        assert.equal(new Set(all).size, all.length, at);
      }
    });

    test("the line of arithmetic adds up as it is printed", () => {
      for (const { at, one, words } of weeks) {
        if (one.figures.index.change === null) continue;
        const [parts = "", sum = ""] = words.arithmetic.split(": together ");
        const numbers = (text: string) =>
          [...text.matchAll(/[+−]?\d+\.\d+/g)].map(([number]) => tenths(number));
        const [told] = numbers(sum.replace(/\(.*/, ""));
        const added = numbers(parts).reduce((total, part) => total + part, 0);
        const change =
          Math.round(Math.abs(one.figures.index.change) * 10) * Math.sign(one.figures.index.change);
        if (told !== undefined) assert.equal(added, told, `${at}: ${words.arithmetic}`);
        assert.ok(Math.abs(added - change) <= 1, `${at}: ${words.arithmetic}`);
      }
    });

    test("what looks ahead begins where the summary stands", () => {
      for (const { at, one } of weeks.filter((_, place) => place % 3 === 0)) {
        const { signals, method, knownOn } = one.view;
        const day = dayFromIso(one.figures.to);
        const stood = asItStood(signals, { day, knownOn, generation: method.generation });
        const { projected } = weekAhead(stood, signals, method, day);
        const now = one.figures.index.now;
        if (projected === null || now === null) continue;
        assert.ok(Math.abs(projected.now - now) < 1e-9, `${at}: ${projected.now}, ${now}`);
      }
    });

    test("what is called the largest is so beside all that moved the index", () => {
      let largest = 0;
      for (const { at, one, texts } of weeks)
        for (const { signals, matters } of texts.points) {
          const flat = matters.includes("is what pulls most");
          if (!flat && !matters.includes("is the largest part of")) continue;
          largest++;
          const { shares } = one.figures;
          const share = shares.find(({ slug }) => signals.includes(slug))?.share ?? Number.NaN;
          for (const other of shares)
            if (flat || other.share * share > 0)
              assert.ok(Math.abs(other.share) <= Math.abs(share), `${at}: ${other.slug}, ${matters}`);
        }
      assert.ok(largest > 20, `${largest} points`);
    });

    test("means are those of the Sundays", () => {
      for (const { at, one, words } of weeks.filter((_, place) => place % 7 === 0)) {
        const { followed, first } = one.view;
        const sunday = dayFromIso(one.figures.to);
        const on = (line: Float64Array | undefined, back: number) =>
          sunday - 7 * back < first
            ? Number.NaN
            : (line?.[sunday - 7 * back - (followed?.from ?? 0)] ?? Number.NaN);
        const lines = [...FAMILIES.map((_, place) => followed?.series.score[place]), followed?.series.index];
        const told = [...words.means, words.indexMeans];
        for (const [place, line] of lines.entries())
          for (const [weeksBack, mean] of [
            [4, told[place]?.four],
            [52, told[place]?.year],
          ] as const) {
            const values = Array.from({ length: weeksBack }, (_, back) => on(line, back)).filter(
              (value) => !Number.isNaN(value),
            );
            const wanted =
              values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
            if (wanted === null) assert.equal(mean, null, at);
            else assert.ok(Math.abs((mean ?? Number.NaN) - wanted) < 1e-9, at);
          }
      }
    });

    test("the test of the direction says what the direction is", () => {
      const passed = { new: 0, not: 0 };
      for (const { at, one, words } of weeks) {
        const { direction, index } = one.figures;
        if (index.now === null) continue;
        const says = words.direction.test;
        if (says.includes("is passed")) {
          passed.new++;
          assert.ok(direction === "thawing" || direction === "cooling", at);
          assert.match(
            says,
            direction === "thawing" ? /rose by .* new signals bring \+/ : /fell by .* new signals bring −/,
            at,
          );
        } else if (says.includes("not passed")) {
          passed.not++;
          assert.equal(direction, "steady", at);
        } else assert.match(says, /no direction/, at);
      }
      assert.ok(passed.new > 50 && passed.not > 500, JSON.stringify(passed));
    });

    test("why a point matters is true of its shares", () => {
      const told = { most: 0, first: 0, only: 0 };
      for (const { at, one, texts } of weeks) {
        const { shares, index } = one.figures;
        const change = index.change ?? 0;
        let most = 0;
        for (const { matters, signals } of texts.points) {
          const [slug = ""] = signals;
          const share = shares.find((entry) => signals.includes(entry.slug))?.share ?? 0;
          const where = `${at}: ${matters}`;
          if (/makes most of/.test(matters)) {
            most++;
            told.most++;
            assert.ok(share * change > 0, where);
          }
          if (/works against/.test(matters)) assert.ok(share * change < 0, where);
          if (/pulls? (?:most, )?(?:up|down)/.test(matters))
            assert.equal(/ up\b/.test(matters), share > 0, where);
          if (/only new signal in/.test(matters)) {
            told.only++;
            const family = one.signals.get(slug)?.family;
            assert.equal(
              shares.filter((entry) => entry.kind === "new" && entry.family === family).length,
              1,
              where,
            );
          }
          if (/It is the first .* (?:since|in this record)/.test(matters)) {
            told.first++;
            const before = kindBefore(slug, one.signals, one.signals.keys());
            assert.notEqual(before, null, where);
            const start = one.signals.get(slug)?.start ?? "";
            const between = [...one.signals].filter(
              ([other, signal]) =>
                other !== slug &&
                signal.counts &&
                ofOneKind(signal, one.signals.get(slug) ?? signal) &&
                signal.start < start &&
                (before === "first" || (before !== null && signal.start > (before.end ?? before.start))),
            );
            assert.deepEqual(between, [], where);
          }
        }
        assert.ok(most <= 1, `${at}: most of the change twice`);
      }
      assert.ok(told.most > 15 && told.first > 40 && told.only > 40, JSON.stringify(told));
    });

    test("who says so names publishers that stand, and calls only separate reports independent", () => {
      for (const { at, one, texts, words } of weeks)
        for (const [place, { says, signals }] of texts.points.entries()) {
          const witness = one.witnesses.get(signals[0] ?? "");
          const standing = (witness?.reports ?? []).filter(({ withdrawn }) => !withdrawn);
          const voices = new Set(standing.map(({ voice }) => voice));
          const where = `${at}: ${says}`;
          if (/independently/.test(says)) assert.ok(voices.size > 1, where);
          if (/ alone reports it/.test(says))
            assert.equal(new Set(standing.map(({ publisher }) => publisher)).size, 1, where);
          assert.equal(
            /[Aa]ccounts differ/.test(says),
            (witness?.contested ?? "") !== "" && standing.length > 0,
            where,
          );
          assert.equal(
            / den(?:ies|y) it/.test(says),
            [witness?.acknowledgedByA, witness?.acknowledgedByB].includes("denied") && standing.length > 0,
            where,
          );
          const numbers = words.points[place]?.sources ?? [];
          assert.ok(numbers.length > 0, `${at}: no source`);
          for (const number of numbers) {
            const { signal = "", also = [] } = words.sources[number - 1] ?? {};
            assert.ok(
              [signal, ...also].some((slug) => signals.includes(slug)),
              `${at}: ${number}`,
            );
          }
        }
    });

    test("sources are numbered in the order of the text, from 1 and without a gap", () => {
      for (const { at, words } of weeks) {
        assert.deepEqual(
          words.sources.map(({ number }) => number),
          words.sources.map((_, place) => place + 1),
          at,
        );
        const named = words.points.flatMap(({ sources }) => sources);
        assert.deepEqual(
          [...new Set(named)],
          words.sources.map(({ number }) => number),
          at,
        );
      }
    });

    test("an article is one source and one report, however many signals rest on it", () => {
      let shared = 0;
      for (const { at, words, content } of weeks) {
        const named = words.sources.map(({ publisher, title, published, address }) =>
          [publisher, published, address ?? title].join(" "),
        );
        assert.equal(new Set(named).size, named.length, at);
        const rests = content.sources.flatMap(({ slug, reports }) => reports.map(() => slug));
        shared += rests.length - named.length;
        for (const { signal, also = [] } of words.sources)
          for (const slug of [signal, ...also]) assert.ok(rests.includes(slug), at);
        const [, count = ""] = /^Of the (\S+) reports/.exec(words.sure.at(-1) ?? "") ?? [];
        const standing = words.sources.filter(({ withdrawn }) => !withdrawn).length;
        if (count !== "") assert.equal(count, numberWords(standing), at);
      }
      assert.ok(shared > 30, `${shared} reports of articles that are listed already`);
    });

    test("the line ends at the index of the Sunday and is told in words", () => {
      for (const { at, one, words } of weeks) {
        const { now } = one.figures.index;
        assert.equal(words.line === null, now === null, at);
        if (words.line === null) continue;
        assert.equal(words.line.index.at(-1), now, at);
        assert.equal(
          dayFromIso(words.line.from) + words.line.index.length - 1,
          dayFromIso(one.figures.to),
          at,
        );
        assert.ok(words.line.index.length <= 364, at);
        assert.match(words.line.described, /^The engagement index .*\.$/, at);
      }
    });

    test("what is to be watched lies ahead, and what is unconfirmed is long so", () => {
      let watched = 0;
      for (const { one, at, words } of weeks) {
        if (one.figures.index.now === null) assert.deepEqual(words.watch, [], at);
        for (const { kind, text, signal } of words.watch) {
          watched++;
          assert.equal(signal === null, kind === "projection", at);
          if (kind === "unconfirmed") {
            const days = Number(/(\d+) days before/.exec(text)?.[1]);
            assert.ok(days >= 182, `${at}: ${text}`);
            assert.ok(one.signals.get(signal ?? "")?.status, `${at}: ${text}`);
          }
        }
      }
      assert.ok(watched > 2_000);
    });

    test("every draft fits its form", () => {
      for (const { at, texts } of weeks) {
        const parsed = weekWords.safeParse(texts);
        assert.ok(parsed.success, `${at}: ${parsed.success ? "" : parsed.error.message}`);
      }
    });
  });
