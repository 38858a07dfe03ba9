import assert from "node:assert/strict";
import { test } from "node:test";
import { inColumnOrder } from "./column-order";
import { GDELT_2_COLUMNS } from "./gdelt/gdelt-columns";

test("cells stand as the columns of their file do, whatever order they were kept in", () => {
  const cells = {
    ActionGeo_Lat: "38.5",
    EventCode: "036",
    GLOBALEVENTID: "7",
    SOURCEURL: "https://a.example",
  };
  assert.deepEqual(
    inColumnOrder(cells, GDELT_2_COLUMNS).map(([name]) => name),
    ["GLOBALEVENTID", "EventCode", "ActionGeo_Lat", "SOURCEURL"],
  );
  assert.deepEqual(inColumnOrder({ "2": "b", "1": "a" }, ["2", "1"]), [
    ["2", "b"],
    ["1", "a"],
  ]);
});

test("a column is found by its name in the format, however its heading writes it", () => {
  const cells = { "CAMEO Code": "036", "Event Date": "2018-01-05", "Event ID": "7" };
  assert.deepEqual(
    inColumnOrder(cells, ["event_id", "event_date", "cameo.code"]).map(([name]) => name),
    ["Event ID", "Event Date", "CAMEO Code"],
  );
  const other = { день: "1", кому: "2", откуда: "3", b: "4", "B.": "5" };
  assert.deepEqual(
    inColumnOrder(other, ["откуда", "кому", "день", "B.", "b"]).map(([, text]) => text),
    ["3", "2", "1", "5", "4"],
  );
});

test("what is in no column stands last, in the order in which it was kept", () => {
  const names = (columns: string[]) =>
    inColumnOrder({ a: "1", more: "2", b: "3", other: "4" }, columns).map(([name]) => name);
  assert.deepEqual(names(["b", "a"]), ["b", "a", "more", "other"]);
  assert.deepEqual(names([]), ["a", "more", "b", "other"]);
  assert.deepEqual(names(["дата", "b", "a"]), ["b", "a", "more", "other"]);
});
