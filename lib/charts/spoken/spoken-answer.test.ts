import assert from "node:assert/strict";
import { test } from "node:test";
import { spokenAnswer } from "./spoken-answer";

const line = (title: string, share: number) => ({
  slug: title,
  title,
  family: "",
  when: "",
  share,
  note: "",
});
const list = { families: [], signals: [], rest: [], total: 0 };

test("the signals of a week are told with their number, their sum and the largest three", () => {
  const signals = [line("Attack", -8.1), line("Visit", 3), line("Call", 1), line("Note", 0.5)];
  const rest = [{ label: "5 smaller new signals", count: 5, share: -4.6 }];
  assert.equal(
    spokenAnswer({ day: "2025-11-30", week: { ...list, signals, rest, total: -8.2 } }),
    "Week to 30 Nov 2025: 9 signals moved the index by −8.2 in all. Largest: Attack −8.1; Visit +3.0; Call +1.0.",
  );
});

test("a week that nothing moved, one of small shares only, and one before any signal", () => {
  assert.equal(
    spokenAnswer({ day: "2025-11-30", week: list }),
    "Week to 30 Nov 2025: no signal moved the index.",
  );
  const rest = [{ label: "1 smaller signal", count: 1, share: 0.01 }];
  assert.match(
    spokenAnswer({ day: "2025-11-30", week: { ...list, rest } }),
    /1 signal moved .* None by as much as 0\.1\./,
  );
  assert.match(spokenAnswer({ day: "2021-01-01", week: null }), /no index yet/);
});
