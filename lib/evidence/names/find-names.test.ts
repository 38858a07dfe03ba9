import assert from "node:assert/strict";
import { test } from "node:test";
import { BUILT_IN_NAMES } from "./built-in-names";
import { findNames } from "./find-names";

const found = (text: string) =>
  findNames(text, BUILT_IN_NAMES).map(({ entries, from, to }) => [
    entries.map(({ id }) => id).join("/"),
    Array.from(text).slice(from, to).join(""),
  ]);
const ids = (text: string) => found(text).map(([id]) => id);

test("one place in the spellings of four scripts and languages", () => {
  for (const spelling of ["Khorog", "Khorugh", "KHORG", "Хорог", "Хороге", "Хоруғ", "Хоруғро", "خاروغ"])
    assert.deepEqual(ids(`… ${spelling}, …`), ["khorog"], spelling);
});

test("endings of a sentence belong to the name, other words do not", () => {
  assert.deepEqual(found("Талибами, талибов, Толибонро, طالبان‌ها, طالبانو, Taliban’s"), [
    ["taliban", "Талибами"],
    ["taliban", "талибов"],
    ["taliban", "Толибонро"],
    ["taliban", "طالبان‌ها"],
    ["taliban", "طالبانو"],
    ["taliban", "Taliban’s"],
  ]);
  assert.deepEqual(ids("Балхаш, Kabulov, талибанизация, панҷ нафар, истиқлоли кишвар, Бог, پنج نفر"), []);
});

test("of names that begin together the longest is taken", () => {
  assert.deepEqual(found("МИД Таджикистана заявил"), [["tajik-mfa", "МИД Таджикистана"]]);
  assert.deepEqual(found("Tehrik-i-Taliban Pakistan"), [["ttp", "Tehrik-i-Taliban Pakistan"]]);
});

test("positions count code points", () => {
  assert.deepEqual(found("😀😀 Даванг"), [["dovang", "Даванг"]]);
});

test("a surname of two is told by a full name, or left open", () => {
  assert.deepEqual(ids("Fitrat visited."), ["hamdullah-fitrat/fasihuddin-fitrat"]);
  assert.deepEqual(ids("Hamdullah Fitrat spoke. Fitrat added."), ["hamdullah-fitrat", "hamdullah-fitrat"]);
  assert.deepEqual(ids("Фасихуддин Фитрат приехал, Фитрат уехал"), [
    "fasihuddin-fitrat",
    "fasihuddin-fitrat",
  ]);
});

test("a district on either bank is told by more than its name", () => {
  assert.deepEqual(ids("Clash in Darwaz, or Darvaz"), ["darvoz/darwaz-afghan", "darvoz/darwaz-afghan"]);
  assert.deepEqual(ids("Darwaz Bala; later Darwaz"), ["darwaz-afghan", "darwaz-afghan"]);
});

test("two entries that share a spelling say that they are not the same, and entries that say so exist", () => {
  const known = new Map(BUILT_IN_NAMES.entries.map((entry) => [entry.id, entry]));
  assert.equal(known.size, BUILT_IN_NAMES.entries.length);
  for (const { id, notSame } of BUILT_IN_NAMES.entries)
    for (const other of notSame) assert.ok(known.has(other), `${id} is not the same as ${other}`);
  const shared = findNames("Fitrat", BUILT_IN_NAMES)[0]?.entries ?? [];
  assert.ok(shared[0]?.notSame.includes(shared[1]?.id ?? ""));
});

test("no entry has a spelling twice", () => {
  for (const { id, spellings } of BUILT_IN_NAMES.entries)
    assert.equal(new Set(spellings).size, spellings.length, id);
});

test("every spelling finds its own entry", () => {
  for (const entry of BUILT_IN_NAMES.entries)
    for (const spelling of [entry.name, ...entry.spellings]) {
      const all = findNames(spelling, BUILT_IN_NAMES).flatMap(({ entries }) => entries.map(({ id }) => id));
      assert.ok(all.includes(entry.id), `${spelling} → ${all.join()}, not ${entry.id}`);
    }
});

test("the time grows with the text alone", () => {
  const text = "Глава МИД Афганистана Муттаки позвонил Мухриддину. ";
  const once = findNames(text, BUILT_IN_NAMES).length;
  assert.equal(findNames(text.repeat(500), BUILT_IN_NAMES).length, 500 * once);
});
