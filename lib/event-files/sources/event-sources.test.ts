import assert from "node:assert/strict";
import { test } from "node:test";
import { EVENT_FORMATS } from "@/lib/event-files/rows/file-shape";
import { EVENT_SOURCES, sourceOf } from "./event-sources";
import { TABLE_SOURCES } from "./table-sources";

test("every format has a source, and every source a format", () => {
  const used = new Set(EVENT_FORMATS.map((format) => sourceOf(format).id));
  assert.deepEqual([...used].toSorted(), EVENT_SOURCES.map(({ id }) => id).toSorted());
  assert.equal(sourceOf("gdelt-1-csv"), sourceOf("gdelt-2"));
});

test("rows of ACLED stay, those of the others may go out with their citation", () => {
  assert.deepEqual(
    EVENT_SOURCES.filter(({ restricted }) => restricted).map(({ id }) => id),
    ["acled"],
  );
});

test("scores of no two sources are on one scale", () => {
  const scales = EVENT_SOURCES.flatMap(({ scoreScheme }) => (scoreScheme === null ? [] : [scoreScheme]));
  assert.equal(new Set(scales).size, scales.length);
  assert.deepEqual(
    EVENT_SOURCES.filter(({ scoreScheme }) => scoreScheme === null).map(({ id }) => id),
    ["ucdp", "acled"],
  );
});

test("a source that has a page cites it", () => {
  for (const { id, address, citation } of EVENT_SOURCES) {
    if (address !== null) assert.ok(citation.includes(address), id);
    assert.notEqual(citation, "");
  }
});

test("no table is without its source and the state that it had", () => {
  assert.equal(new Set(TABLE_SOURCES.map(({ what }) => what)).size, 10);
  for (const told of TABLE_SOURCES.flatMap(Object.values)) assert.match(told, /^\S.{5,}$/);
});
