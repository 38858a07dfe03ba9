import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";
import { readingAt, stageSeries } from "@/lib/engine/stages/stage";
import { weeksMoved } from "./weeks-moved";

const LAST = dayFromIso("2025-06-30");
const FIRST = dayFromIso("2025-05-01");
const follow = (...signals: EngineSignal[]) => stageSeries(packSignals(signals), METHOD_1, LAST, null);
const among = (before: ReturnType<typeof follow>, after: ReturnType<typeof follow>, most = 99) =>
  weeksMoved(before, after, { first: FIRST, last: LAST, most });

const early = signalOf("early", "2025-05-05");
// A Wednesday.
const visit = signalOf("visit", "2025-06-04");
const halved = { ...visit, intensity: visit.intensity / 2 };

test("a milder visit moves the Sundays from its day on, the first of them most", () => {
  const [before, after] = [follow(early, visit), follow(early, halved)];
  const { moved, weeks } = among(before, after);
  assert.equal(moved, 4);
  assert.deepEqual(
    weeks.map(({ sunday }) => isoFromDay(sunday)),
    ["2025-06-08", "2025-06-15", "2025-06-22", "2025-06-29"],
  );
  const alone = (signal: EngineSignal, day: Day) =>
    readingAt(packSignals([early, signal]), METHOD_1, day, null).index;
  for (const week of weeks) {
    assert.equal(week.before, alone(visit, week.sunday));
    assert.equal(week.after, alone(halved, week.sunday));
    assert.ok((week.after ?? 0) < (week.before ?? 0));
  }
});

test("as many are named as are asked for, and all are counted", () => {
  const { moved, weeks } = among(follow(early, visit), follow(early, halved), 1);
  assert.deepEqual([moved, weeks.map(({ sunday }) => isoFromDay(sunday))], [4, ["2025-06-08"]]);
});

test("the same coding moves nothing, and nothing is no coding", () => {
  assert.deepEqual(among(follow(early), follow(early)), { moved: 0, weeks: [] });
  assert.deepEqual(among(null, null), { moved: 0, weeks: [] });
});

test("a week that one of them alone has a figure for differs by all of it", () => {
  const { moved, weeks } = among(null, follow(visit));
  assert.equal(moved, 4);
  assert.equal(weeks[0]?.before, null);
  assert.ok((weeks[0]?.after ?? 0) > 0);
  const first = weeksMoved(follow(visit), null, {
    first: dayFromIso("2025-06-08"),
    last: dayFromIso("2025-06-08"),
    most: 3,
  });
  assert.deepEqual([first.moved, first.weeks[0]?.after], [1, null]);
});
