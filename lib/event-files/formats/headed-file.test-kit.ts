import assert from "node:assert/strict";
import { bytesOf, readAll } from "@/lib/event-files/read-pieces.test-kit";
import { recognise } from "@/lib/event-files/recognise/recognise";
import type { OpenReader, Pair } from "@/lib/event-files/rows/event-reader";
import type { EventFormat } from "@/lib/event-files/rows/file-shape";

interface HeadedFormat {
  format: EventFormat;
  open: OpenReader;
  columns: readonly string[];
  /** One row between the two states, by heading. */
  row: Readonly<Record<string, string>>;
  /** What stands where a row says nothing. */
  missing: string;
  pair: Pair;
}

/** Files of a format with tabs and headings, made from one row of it, and what comes of them. */
export function headedFiles({ format, open, columns: all, row, missing, pair }: HeadedFormat) {
  const line = (over: Readonly<Record<string, string>> = {}, columns = all) =>
    columns.map((name) => over[name] ?? row[name] ?? missing).join("\t");
  const fileOf = (lines: readonly string[], columns = all) =>
    bytesOf(`${[columns.join("\t"), ...lines].join("\n")}\n`);
  /** A file that is recognised as one of the format. */
  function known(file: Uint8Array) {
    const recognition = recognise(file);
    assert.ok(recognition.ok, JSON.stringify(recognition));
    assert.equal(recognition.shape.format, format);
    return recognition;
  }
  /** A file that is refused by its beginning. */
  function refusal(file: Uint8Array) {
    const recognition = recognise(file);
    assert.ok(!recognition.ok, JSON.stringify(recognition));
    return recognition;
  }
  const readerOf = (file: Uint8Array) => open(known(file).shape, pair, {});
  const read = (file: Uint8Array, size = 64) => readAll(readerOf(file), file, size);
  /** The row that a file of one line gives. */
  function one(over: Readonly<Record<string, string>>) {
    const [event, ...more] = read(fileOf([line(over)]));
    assert.ok(event && more.length === 0);
    return event;
  }
  return { line, fileOf, known, refusal, readerOf, read, one };
}
