import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import {
  confirmedBy,
  delayWords,
  lastAlarmWords,
  soughtWords,
  turnChange,
  turnName,
  turnsHeadline,
} from "./turn-words";

const week = (iso: string) => {
  const monday = dayFromIso(iso);
  return { earliest: monday, day: monday, latest: monday + 6 };
};

const SOUGHT = dayFromIso("2026-04-19");

test("a turn is named by its most likely day, and by its span where that is long", () => {
  assert.equal(turnName({ kind: "thaw", ...week("2025-09-08") }), "Thaw from 8 Sep 2025");
  assert.equal(turnName({ kind: "freeze", ...week("2025-09-08") }), "Freeze from 8 Sep 2025");
  const long = { ...week("2021-10-18"), latest: dayFromIso("2025-05-04") };
  assert.equal(turnName({ kind: "thaw", ...long }), "Thaw begun between Oct 2021 and May 2025");
});

test("the finding names the last turn and the one before it, or says that there is none", () => {
  assert.equal(turnsHeadline([], SOUGHT), "No thaw or freeze stands out from the flow of new evidence");
  const freeze = { kind: "freeze" as const, ...week("2021-08-30") };
  assert.equal(turnsHeadline([freeze], SOUGHT), "Freeze from 30 Aug 2021");
  assert.equal(
    turnsHeadline([freeze, { kind: "thaw", ...week("2025-09-08") }], SOUGHT),
    "Thaw from 8 Sep 2025, after a freeze from 30 Aug 2021",
  );
});

test("change and delay are said with their units", () => {
  assert.equal(
    turnChange({ before: -0.42, after: 1.93 }),
    "New evidence came at −0.4 a week before it and at +1.9 a week after it.",
  );
  assert.equal(delayWords(0), "in the same week");
  assert.equal(delayWords(1), "a week later");
  assert.equal(delayWords(7), "7 weeks later");
});

test("an alarm that hindsight does not bear out is said, one that it does is not", () => {
  const thaw = { kind: "thaw" as const, ...week("2021-10-04"), latest: dayFromIso("2023-07-23") };
  const sounded = (onset: string, kind: "thaw" | "freeze" = "thaw") => ({
    kind,
    onset: dayFromIso(onset),
    raised: dayFromIso(onset) + 83,
  });
  const early = sounded("2021-10-18");
  const late = sounded("2025-08-25");
  assert.equal(confirmedBy([thaw], early), true);
  assert.equal(confirmedBy([thaw], sounded("2021-10-18", "freeze")), false);
  assert.equal(confirmedBy([thaw], late), false);
  assert.equal(lastAlarmWords([thaw], []), null);
  assert.equal(lastAlarmWords([thaw], [early]), null);
  assert.equal(
    lastAlarmWords([thaw], [early, late]),
    "The watch last sounded on 16 Nov 2025, for a thaw from 25 Aug 2025; in hindsight no turn stands out there.",
  );
});

describe("weeks that nobody searched", () => {
  test("are told of where the coded weeks go on after the searched ones", () => {
    assert.match(
      soughtWords(dayFromIso("2026-02-08"), SOUGHT) ?? "",
      /^Turns are sought up to 8 Feb 2026\..* the watch is quiet, says nothing\.$/,
    );
    assert.equal(soughtWords(SOUGHT, SOUGHT), null);
  });

  test("leave nothing to tell where no whole week was searched", () => {
    assert.match(soughtWords(null, SOUGHT) ?? "", /^No whole week was searched/);
    assert.equal(turnsHeadline([], null), "Not searched: no thaw or freeze can be told of");
  });
});
