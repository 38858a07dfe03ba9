import assert from "node:assert/strict";
import { test } from "node:test";
import { signalOf } from "@/lib/brief/news/news.test-kit";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { kindBefore } from "./kind-before";
import type { PointSignal } from "./point-signal";

const on = (day: string, more: Partial<PointSignal> = {}) =>
  signalOf("threat", { start: day, end: day, ...more });
const before = (...others: PointSignal[]) => {
  const signals = new Map([on("2025-12-02"), ...others].map((signal, at) => [`s${at}`, signal]));
  return kindBefore("s0", signals, signals.keys());
};

test("the newest of its kind is told where it lies a quarter back, and nothing where one is nearer or still stands", () => {
  assert.equal(before(), "first");
  assert.equal(before(on("2025-12-03")), "first");
  assert.deepEqual(before(on("2025-01-02"), on("2025-09-02")), on("2025-09-02"));
  assert.equal(before(on("2025-09-03")), null);
  assert.equal(before(on("2025-12-02")), null);
  assert.equal(before(on("2020-01-02", { status: true, end: null })), null);
  assert.equal(before(on("2025-09-20", { counts: false })), "first");
});

test("words of one type that name another state are another kind", () => {
  const own = signalOf("opponents-hosted", { start: "2025-12-02", end: "2025-12-02" });
  const other = signalOf("opponents-hosted", {
    start: "2025-11-02",
    end: "2025-11-02",
    phrase: { one: "a welcome for Tajikistan’s opponents", several: "" },
  });
  const signals = new Map([
    ["own", own],
    ["other", other],
  ]);
  assert.equal(kindBefore("own", signals, signals.keys()), "first");
});

test("of thousands of its type few are looked at", () => {
  const days = Array.from({ length: 10_000 }, (_, at) => isoFromDay(20_400 - ((at * 7_919) % 3_650)));
  let asked = 0;
  const get = (slug: string) => {
    asked++;
    return on(slug === "told" ? "2025-12-02" : (days[Number(slug)] ?? ""));
  };
  assert.equal(kindBefore("told", { get }, ["told", ...days.keys()].map(String)), null);
  assert.ok(asked < 500, `${asked} were looked at`);
});
