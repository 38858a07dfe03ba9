import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isTurned, plain, turned } from "./logical-line";

/** How it is read, and how it stands on the page from left to right. */
const LINES: [string, string][] = [
  ["سلام", "مالس"],
  ["سال ۲۰۲۵", "۲۰۲۵ لاس"],
  ["از ۱۲-۱۵ نفر", "رفن ۱۵-۱۲ زا"],
  ["سال‌های 2020–2025", "2025–2020 یاه‌لاس"],
  ["ساعت ۱۲:۳۰ و ۱٫۵ درصد", "دصرد ۱٫۵ و ۱۲:۳۰ تعاس"],
  ["گفت (الف) است", "تسا (فلا) تفگ"],
  ["به Amu TV گفت", "تفگ Amu TV هب"],
  ["به Kabul (Amu TV) گفت", "تفگ Kabul (Amu TV) هب"],
  ["صفحهٔ دوم", "مود هٔحفص"],
];

for (const [read, seen] of LINES)
  test(`“${read}” is read from how it is seen, and seen from how it is read`, () => {
    assert.equal(turned(seen), read);
    assert.equal(turned(read), seen);
  });

test("joined shapes become plain letters, ligatures in their own order", () => {
  assert.equal(plain("ﺳﻼﻡ"), "سلام");
  assert.equal(plain("ﬁ"), "ﬁ");
});

test("a line is of the direction that most of its letters have; figures decide nothing", () => {
  assert.ok(isTurned("کابل 2025 A"));
  assert.ok(!isTurned("Kabul کا 2025"));
  assert.ok(!isTurned("۱۲۳"));
});

test("no letter is lost or made in turning", () => {
  const letter = fc.constantFrom(..."ابپ۱۲3 .-:()[]aZяٔ‌");
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 20 }), (letters) => {
      const line = letters.join("").replace(/[()[\]]/g, "");
      assert.deepEqual([...turned(line)].sort(), [...line].sort());
    }),
  );
});
