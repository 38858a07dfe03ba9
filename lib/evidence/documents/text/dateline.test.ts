import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { datelineOf, withoutDateline } from "./dateline";

describe("the dateline of a pasted article", () => {
  const cases: [string, string, string][] = [
    ["Asia-Plus · 27 August 2025", "2025-08-27", "Asia-Plus"],
    ["27 августа 2025, Asia-Plus", "2025-08-27", "Asia-Plus"],
    ["RFE/RL | September 2, 2021", "2021-09-02", "RFE/RL"],
    ["خبرگزاری خامه · ۴ اوت ۲۰۲۵", "2025-08-04", "خبرگزاری خامه"],
    ["آمو تی‌وی، ۲۴ عقرب ۱۴۰۴", "2025-11-15", "آمو تی‌وی"],
    ["Orda.kz · 17 ноября 2025", "2025-11-17", "Orda.kz"],
    ["By Anna Writer, 2 September 2021", "2021-09-02", ""],
    ["2 September 2021 14:05", "2021-09-02", ""],
    ["Wednesday, 26 November 2025", "2025-11-26", ""],
    ["Published: November 26, 2025, 14:30", "2025-11-26", ""],
    ["Опубликовано: 26.11.2025, 09:15", "2025-11-26", ""],
  ];
  for (const [line, published, publisher] of cases)
    it(`is “${line}”`, () => {
      assert.deepEqual(datelineOf(["A title", line, "What happened."]), { published, publisher, line });
    });

  it("leaves its place, so that all else stands where it stood", () => {
    const text = "A title\n\n𝕋 27 August 2025\n\nIt rained.";
    assert.equal(withoutDateline(text), `A title\n\n${" ".repeat(16)}\n\nIt rained.`);
    assert.equal(withoutDateline("A title\n\nIt rained."), "A title\n\nIt rained.");
  });

  it("is no sentence, no address, no line without a year or with two days", () => {
    for (const line of [
      "The president came on 2 September 2021. He left.",
      "https://example.org/2021/09/02/awards",
      "Asia-Plus · 27 August",
      "Attack of 27 August 2025",
      "27 August 2025 remembered at the border",
      "Kabul, 2 September 2021 to 5 September 2021",
      "Tajik President Emomali Rahmon on 2 September 2021 gave an order to two dead leaders of the north",
    ])
      assert.equal(datelineOf(["A title", line, "What happened."]), null, line);
  });
});
