import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fadingOf, halved } from "./fading";

test("a force halves with each half-life", () => {
  assert.equal(halved(0, 90), 1);
  assert.equal(halved(90, 90), 0.5);
  assert.equal(halved(240, 120), 0.25);
  assert.equal(fadingOf(45).left(45), 0.5);
  assert.equal(fadingOf(45).left(-3), 1);
  assert.equal(fadingOf(45).left(90_000), halved(90_000, 45));
});

test("it is the power of two, to fifteen decimals", () => {
  for (let days = 0; days < 4_000; days++) {
    const power = 2 ** (-days / 60);
    assert.ok(Math.abs(halved(days, 60) - power) <= 1e-15, `${days}`);
  }
});

test("every bit of it is the same on every Node", () => {
  const left = [45, 60, 90, 120].flatMap((halfLife) =>
    Array.from({ length: 4_000 }, (_, days) => halved(days, halfLife)),
  );
  const bytes = Buffer.from(Float64Array.from(left).buffer);
  // As seen on Node 20.20, 22.23 and 24.21.
  assert.equal(
    createHash("sha256").update(bytes).digest("hex"),
    "dcd94316cfbbad098721447863213fcebe22d89b4f30311f550aa0dafea7b3ad",
  );
});

test("no figure is made by a power but squares and whole powers of two: others are rounded otherwise from Node to Node", () => {
  const rooms = ["lib/engine", "lib/charts", "lib/brief", "lib/data", "app"];
  const files = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => `${room}/${file}`),
  );
  const found = files
    .filter((file) => /\.tsx?$/.test(file) && !/\.test(-kit)?\.tsx?$/.test(file))
    .filter((file) => /Math\.pow\(|[\w)\]] \*\* (?!2\b|-?26\b|-?32\b|52\b)/.test(readFileSync(file, "utf8")));
  assert.deepEqual(found, []);
});
