import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { causeOf } from "@/lib/brief/news/cause";
import { phraseText } from "@/lib/brief/phrase";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { type DemoWeek, demoWeeks } from "./demo-weeks.test-kit";
import { weekHappenings } from "./weekly-happenings";
import { weeklyHeadline } from "./weekly-headline";
import { draftPoints } from "./weekly-points";
import { quietWords } from "./weekly-quiet";
import { arrowReason } from "./weekly-reason";
import { fillTokens, tokenValues } from "./weekly-tokens";

const NEAR = 1e-9;
const near = (a: number, b: number) => Math.abs(a - b) < NEAR;

/** Everything drafted of a week. */
function drafted(one: DemoWeek) {
  const { figures, signals } = one;
  return {
    headline: weeklyHeadline(figures, signals),
    reason: arrowReason(figures, signals),
    points: draftPoints(figures, one),
    quiet: phraseText(quietWords(figures, signals)),
  };
}

for (const view of ["today", "then"] as const)
  describe(`every week of the demonstration, as known ${view === "today" ? "today" : "on its Sunday"}`, () => {
    const weeks = demoWeeks(view);
    const of = ({ relationship, week }: DemoWeek) => `${relationship} ${week}`;

    test("all nine relationships are read", () => {
      assert.equal(new Set(weeks.map(({ relationship }) => relationship)).size, 9);
      assert.ok(weeks.length > 2_000);
    });

    test("a named cause is new, points the way of the change and is the larger part of it", () => {
      let causes = 0;
      for (const one of weeks) {
        const { change } = one.figures.index;
        const { news } = weekHappenings(one.figures, one.signals);
        const cause = change === null ? null : causeOf(change, news);
        if (!cause || change === null) continue;
        causes++;
        const shares = cause.slugs.map(
          (slug) => news.find((entry) => entry.slug === slug)?.share ?? Number.NaN,
        );
        assert.ok(
          shares.every((share) => share * change > 0),
          of(one),
        );
        const sum = shares.reduce((total, share) => total + share, 0);
        assert.ok(near(sum, cause.share) && sum / change > 0.5, of(one));
      }
      assert.ok(causes > 40, `${causes} causes`);
    });

    test("“on”, “outweighed” and “cancel out” are true of the shares", () => {
      for (const one of weeks) {
        const { headline } = drafted(one);
        const { index, arrow } = one.figures;
        const { news } = weekHappenings(one.figures, one.signals);
        if (/^The index (rose|fell) .* points (on |: )/.test(headline))
          assert.ok(arrow !== "level" && causeOf(index.change ?? 0, news) !== null, of(one));
        const up = news.reduce((sum, { share }) => sum + Math.max(0, share), 0);
        const down = news.reduce((sum, { share }) => sum + Math.max(0, -share), 0);
        if (headline.includes("nearly cancel out"))
          assert.ok(Math.min(up, down) >= 0.75 * Math.max(up, down), `${of(one)}: ${headline}`);
      }
    });

    test("a family is named only where two of its types moved that way", () => {
      for (const one of weeks) {
        const { headline, points } = drafted(one);
        for (const [family, label] of Object.entries(FAMILY_LABEL)) {
          const named = headline.toLowerCase().includes(`in ${label.toLowerCase()}`);
          if (!named) continue;
          const { change } = one.figures.index;
          const types = weekHappenings(one.figures, one.signals)
            .news.filter(({ share, signal }) => signal.family === family && share * (change ?? 0) > 0)
            .map(({ signal }) => signal.type);
          assert.ok(new Set(types).size >= 2, `${of(one)}: ${headline}`);
        }
        for (const { text } of points) assert.doesNotMatch(text, /diplomatic contact\)|security incidents\)/);
      }
    });

    test("no main point tells of fading, and no headline makes it a cause", () => {
      let points = 0;
      for (const one of weeks) {
        const { headline, points: told } = drafted(one);
        assert.doesNotMatch(headline, /fad(es|ing)|old (bad|good) news/, of(one));
        for (const { text, signals } of told) {
          points++;
          assert.doesNotMatch(text, /fades|weighs less/, of(one));
          const kinds = signals.flatMap((slug) => one.figures.shares.filter((share) => share.slug === slug));
          const ends = text.startsWith("Ended: ");
          assert.ok(ends || kinds.some(({ kind }) => kind === "new"), `${of(one)}: ${text}`);
        }
      }
      assert.ok(points > 100, `${points} points`);
    });

    test("only a status ends, and in its week", () => {
      for (const one of weeks)
        for (const { text, signals } of drafted(one).points) {
          if (!text.startsWith("Ended: ")) continue;
          const signal = one.signals.get(signals[0] ?? "");
          assert.ok(signal?.status && signal.end && signal.end <= one.figures.to, of(one));
        }
    });

    test("no date of a text lies after its Sunday, but those by which something is halved", () => {
      const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
      for (const one of weeks) {
        const { headline, reason, points, quiet } = drafted(one);
        const titles = [...one.signals.values()].map(({ title }) => title);
        const texts = [
          headline,
          reason,
          quiet.replace(/half of that by [^)]*/g, ""),
          ...points.map(({ text }) => text),
        ];
        for (const text of texts) {
          const bare = titles.reduce((words, title) => words.replace(title.replace(/[.\s]+$/, ""), ""), text);
          for (const [, day = "", month = "", year = ""] of bare.matchAll(
            /(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})/g,
          )) {
            const iso = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
            assert.ok(iso <= one.figures.to, `${of(one)}: ${bare}`);
          }
        }
      }
    });

    test("the direction is said whenever it is not steady, and a week that nobody searched says so", () => {
      for (const one of weeks) {
        const { headline, reason } = drafted(one);
        const { direction, supported, index, begins, stage } = one.figures;
        if (index.now === null) continue;
        if (!supported && begins === null) assert.match(headline, /^Not searched/, of(one));
        else if (direction !== null && direction !== "steady" && stage !== null && one.figures.arrow !== null)
          assert.ok(headline.includes(`${direction} over four weeks`), `${of(one)}: ${headline}`);
        assert.ok(reason.length > 0);
      }
    });

    test("what is new and what is not sum to the change, and every draft fits its form", () => {
      for (const one of weeks) {
        const { headline, reason, points } = drafted(one);
        const { index, fresh, fading, shares } = one.figures;
        if (index.change !== null) assert.ok(near(fresh + fading, index.change), of(one));
        assert.ok(
          near(
            shares.reduce((sum, share) => sum + share.fresh, 0),
            fresh,
          ),
          of(one),
        );
        const values = tokenValues(one.figures, METHOD_2.stage);
        assert.ok(
          fillTokens(headline, values).length <= 200 && fillTokens(reason, values).length <= 600,
          of(one),
        );
        assert.ok(
          points.every(({ text }) => text.length <= 600),
          of(one),
        );
      }
    });
  });
