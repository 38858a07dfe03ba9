import { isoFromDay } from "@/lib/engine/calendar/day";
import { csv } from "@/lib/sheets/csv";
import { computedFrom } from "./computed";
import { type Descriptor, descriptorOf, type Measure, type PackageFile } from "./descriptor";
import type { EditionFileContent } from "./edition-file";
import type { PackageData } from "./package-data";
import type { PackageTable } from "./package-table";
import { readmeOf } from "./readme";
import { coverageTable, indexTable, shareTable } from "./result-tables";
import { signalTables } from "./signal-tables";

/**
 * The files of the data package of an edition as texts, the descriptor first: inputs of the engine, what it makes of them, the summary as published,
 * method, codebook. The same data gives the same bytes.
 */
export function packageFiles(data: PackageData, measure: Measure): { path: string; text: string }[] {
  const files = contentOf(data);
  const described: Descriptor = descriptorOf(data, files, measure);
  return [
    { path: "datapackage.json", text: json(described) },
    ...files.map(({ path, text }) => ({ path, text })),
  ];
}

/** A table as the CSV file that a package holds. */
export function tableText({ columns, rows }: PackageTable): string {
  return csv(
    columns.map(({ name }) => name),
    rows,
  );
}

function contentOf(data: PackageData): PackageFile[] {
  const { inputs, words, snapshot, codebooks } = data;
  const computed = computedFrom(inputs);
  const tables = [
    indexTable(computed, inputs.trackedFrom),
    shareTable(computed),
    ...signalTables(inputs.signals, words, inputs.doubts),
    ...(inputs.coverage === null ? [] : [coverageTable(inputs.coverage)]),
    ...(inputs.earlier === null ? [] : signalTables(inputs.earlier.signals, words, new Map(), true)),
  ];
  return [
    {
      path: "README.md",
      title: "Read me",
      description: "What the package holds and how its numbers are computed again",
      mediaType: "text/markdown",
      text: readmeOf(data, tables),
    },
    jsonFile(
      "summary.json",
      "The summary as published",
      "Every word and number, frozen at six decimals",
      snapshot,
    ),
    jsonFile(
      "edition.json",
      "The edition",
      "Which edition it is, from when, and why it was corrected",
      editionOf(data),
    ),
    jsonFile("method.json", "Method", "The parameters of the method version, and of those of earlier weeks", {
      version: inputs.methodVersion,
      methods: inputs.methods,
    }),
    jsonFile(
      "codebook.json",
      "Codebook",
      "The codebook versions that the signals were coded under",
      codebooks,
    ),
    ...tables.map(
      (table): PackageFile => ({
        path: `${table.name}.csv`,
        title: table.title,
        description: table.description,
        mediaType: "text/csv",
        text: tableText(table),
        table,
      }),
    ),
  ];
}

function jsonFile(path: string, title: string, description: string, content: unknown): PackageFile {
  return { path, title, description, mediaType: "application/json", text: json(content) };
}

const json = (content: unknown) => `${JSON.stringify(content, null, 1)}\n`;

function editionOf({ head, relationship, summaryId, inputs }: PackageData): EditionFileContent {
  const { earlier } = inputs;
  return {
    format: 1,
    relationship,
    week: inputs.week,
    trackedFrom: isoFromDay(inputs.trackedFrom),
    summary: summaryId,
    number: head.number ?? 1,
    kind: head.kind,
    publishedAt: head.publishedAt,
    publishedBy: head.publishedBy,
    reason: head.reason,
    changes: [...head.changes],
    codedAsOf: head.codedAsOf,
    inputsHash: head.inputsHash,
    draws: inputs.draws,
    earlier: earlier && { weeks: [...earlier.weeks], added: [...earlier.added] },
  };
}
