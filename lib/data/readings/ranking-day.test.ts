import assert from "node:assert/strict";
import { test } from "node:test";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import { packSignals } from "@/lib/engine/signals/pack";
import { stageSeries } from "@/lib/engine/stages/stage";
import { rankingDay } from "./ranking-day";

const line = (last: string, signals: string[]) => {
  const to = dayFromIso(last);
  const coverage = { spans: [], unstatedUntil: to };
  const followed = stageSeries(
    packSignals(signals.map((start) => signalOf(start, start))),
    METHOD_2,
    to,
    coverage,
  );
  return { first: dayFromIso("2025-01-01"), last: to, coverage, followed };
};

test("a relationship without a counting signal does not keep the others from being ranked", () => {
  const until = dayFromIso("2026-12-31");
  const coded = [line("2025-12-28", ["2025-02-01"]), line("2026-01-04", ["2025-03-01"])];
  assert.deepEqual(rankingDay([...coded, line("2026-11-22", [])], until), rankingDay(coded, until));
  assert.equal(rankingDay(coded, until).ranked, true);
  assert.equal(rankingDay([...coded, line("2026-11-22", ["2025-04-01"])], until).ranked, false);
});
