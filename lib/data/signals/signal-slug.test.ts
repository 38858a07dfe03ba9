import assert from "node:assert/strict";
import { test } from "node:test";
import { ID_MAX } from "@/lib/codebook/limits";
import { slug } from "@/lib/codebook/text-fields";
import { freeSlug, slugOfSignal } from "./signal-slug";

const DAY = "2024-10-02";

test("a title in any script that our sources use gets an address that can be read aloud", () => {
  const read: [string, string][] = [
    ["Trade talks in Kunduz: 5 deals", "trade-talks-in-kunduz-5-deals"],
    ["Ambassador’s visit to São Tomé", "ambassadors-visit-to-sao-tome"],
    // Tajik, with every letter that Russian lacks.
    ["Эмомалӣ Раҳмон ба Қундуз рафт", "emomali-rahmon-ba-qunduz-raft"],
    ["Ғ ғ Ӣ ӣ Қ қ Ӯ ӯ Ҳ ҳ Ҷ ҷ", "gh-gh-i-i-q-q-u-u-h-h-j-j"],
    ["Вохӯрии вазирон 5 октябр", "vokhurii-vaziron-5-oktyabr"],
    ["Объезд посольства", "obezd-posolstva"],
    // Persian and Dari, with a joiner inside a word and figures of their own.
    ["وزیر خارجه تاجیکستان", "wzyr-kharjh-tajykstan"],
    ["دیدار در ۱۲ نوامبر", "dydar-dr-12-nwambr"],
    ["ساخت‌وساز", "sakht-wsaz"],
    // Pashto.
    ["ګ ښ ځ ۍ ې", "g-sh-dz-ey-e"],
  ];
  for (const [title, words] of read) assert.equal(slugOfSignal(DAY, title), `${DAY}-${words}`, title);
});

test("letters with their marks apart are the same letters", () =>
  assert.equal(slugOfSignal(DAY, "Ҳайати Эмомалӣ".normalize("NFD")), slugOfSignal(DAY, "Ҳайати Эмомалӣ")));

test("a title without a letter still gets an address, and every address is one that the schema takes", () => {
  assert.equal(slugOfSignal(DAY, "?!…"), `${DAY}-signal`);
  for (const title of ["Щ".repeat(400), "中国代表团访问", "ا", "— 5 —", "a".repeat(300)]) {
    const made = slugOfSignal(DAY, title);
    assert.ok(slug.safeParse(made).success, made);
    assert.ok(made.length <= ID_MAX - 5, "there is room for a number behind it");
  }
});

test("an address that is taken gets the next number", () => {
  assert.equal(freeSlug("x", new Set()), "x");
  assert.equal(freeSlug("x", new Set(["x", "x-2"])), "x-3");
});
