import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { printedPoints } from "@/lib/brief/weekly/printed-points";
import { weekFigures } from "@/lib/brief/weekly/weekly-figures";
import { weeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { tokenValues } from "@/lib/brief/weekly/weekly-tokens";
import { signed } from "@/lib/charts/format/format";
import { printedParts } from "@/lib/charts/format/printed-parts";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { withRetractions } from "@/lib/data/readings/engine-input";
import { engineSignal } from "@/lib/data/readings/engine-signal";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { isoWeekOf } from "@/lib/engine/calendar/iso-week";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import { stageSeries } from "@/lib/engine/stages/stage";
import { goldenJson, goldenRecords } from "./golden-records.test-kit";

/** What a reader adds up: the figures as they stand there, in tenths. */
const tenths = (text: string) => Math.round(Number(text.replace("−", "-")) * 10);
const added = (values: readonly (number | null)[]) =>
  values.reduce<number>((sum, value) => sum + (value === null ? 0 : tenths(signed(value))), 0);

test("the points of every published week add up to its change as they are printed", () => {
  const rows = z.array(z.object({ snapshot: weeklySnapshot })).parse(goldenJson("weeks.json"));
  assert.equal(rows.length, 13);
  for (const { snapshot } of rows) {
    const { points, others } = printedPoints(snapshot);
    assert.equal(
      added([...points, ...others.map(({ share }) => share)]),
      tenths(signed(snapshot.index.change ?? 0)),
      snapshot.week,
    );
    assert.deepEqual(
      points.map((share) => share === null),
      snapshot.points.map(({ share }) => share === null),
    );
  }
});

test("so do the shares of two years of weeks, of which each by itself misses in many", () => {
  const last = dayFromIso("2025-12-28");
  let missed = 0;
  for (const { relationship, signals } of goldenRecords()) {
    const coded = signals.map(({ id, ...fields }) => engineSignal(id, fields, CODEBOOK_1));
    const packed = packSignals(withRetractions(coded, null, 1), null, 1);
    const followed = stageSeries(packed, METHOD_1, last, null);
    for (let back = 0; back < 104; back++) {
      const week = isoWeekOf(last - 7 * back);
      const figures = weekFigures(packed, METHOD_1, followed, week);
      const { change } = figures.index;
      if (change === null) continue;
      const total = tenths(signed(change));
      const shares = figures.shares.map(({ share }) => share);
      if (added(shares) !== total) missed++;
      assert.equal(added(printedParts(shares, change, { keep: 3 })), total, `${relationship.slug} ${week}`);
      const told = tokenValues(figures, METHOD_1.stage);
      const unit = Number(`1e${(told.change.split(".")[1] ?? "").length}`);
      const number = (text: string) => Math.round(Number(text.replace("−", "-")) * unit);
      assert.equal(
        number(told.new) + number(told.fading),
        number(told.change),
        `${relationship.slug} ${week}`,
      );
    }
  }
  assert.ok(missed > 50, `only ${missed} weeks would have missed`);
});
