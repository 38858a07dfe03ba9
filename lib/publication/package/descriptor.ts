import { isolate } from "@/lib/codebook/isolate";
import { packageAddress, weekAddress } from "@/lib/publication/edition-head";
import type { PackageData } from "./package-data";
import type { Column, PackageTable } from "./package-table";

/** The profile of Data Package v2 that descriptors name. */
export const PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

/** A file of a package before it is described. */
export interface PackageFile {
  path: string;
  title: string;
  description: string;
  mediaType: "text/csv" | "application/json" | "text/markdown";
  text: string;
  table?: PackageTable;
}

/** Length and SHA-256, in hexadecimal digits, of the bytes of a file. */
export type Measure = (text: string) => { bytes: number; sha256: string };

/** Everything that a descriptor says of a package. */
export interface Descriptor {
  name: string;
  resources: { name: string; path: string; bytes: number; hash: string }[];
  [property: string]: unknown;
}

/** The descriptor (`datapackage.json`) of a package: what it is, of which edition, and each file with its length and checksum. */
export function descriptorOf(data: PackageData, files: readonly PackageFile[], measure: Measure): Descriptor {
  const { head, relationship, snapshot } = data;
  const number = head.number ?? 1;
  return {
    $schema: PROFILE,
    name: `${relationship.slug}-${head.week.toLowerCase()}`,
    id: `urn:uuid:${data.summaryId}`,
    title: `${isolate(relationship.name)}, week ${head.week}: data of the summary`,
    description: `Everything that the numbers of the weekly summary are computed from, and what comes of it. ${snapshot.headline}`,
    homepage: weekAddress(head),
    version: String(number),
    created: head.publishedAt,
    ...(head.publishedBy && { contributors: [{ title: head.publishedBy, roles: ["editor"] }] }),
    sources: sourcesOf(data),
    thawline: {
      address: packageAddress(head),
      week: head.week,
      edition: number,
      kind: head.kind.toLowerCase(),
      codedAsOf: head.codedAsOf,
      methodVersion: head.methodVersion,
      inputsHash: head.inputsHash,
    },
    resources: files.map((file) => resourceOf(file, measure)),
  };
}

function sourcesOf({ snapshot }: PackageData) {
  const seen = new Map<string, { title: string; path?: string }>();
  for (const { reports } of snapshot.sources)
    for (const { publisher, title, address } of reports) {
      const path = address !== null && /^https?:\/\//.test(address) ? { path: address } : {};
      seen.set(`${publisher} ${title} ${address}`, { title: `${publisher}: ${title}`, ...path });
    }
  // A package that names no report rests on the signals as they were coded.
  return seen.size > 0 ? [...seen.values()] : [{ title: "Signals as coded in Thawline" }];
}

function resourceOf({ path, title, description, mediaType, text, table }: PackageFile, measure: Measure) {
  const { bytes, sha256 } = measure(text);
  return {
    name: path.replace(/\.[a-z]+$/, "").toLowerCase(),
    path,
    ...(table && { type: "table" }),
    title,
    description,
    format: path.split(".").at(-1) ?? "",
    mediatype: mediaType,
    encoding: "utf-8",
    bytes,
    hash: `sha256:${sha256}`,
    ...(table && { schema: schemaOf(table) }),
  };
}

function schemaOf({ columns, primaryKey, refersTo }: PackageTable) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columns.map(fieldOf),
    missingValues: [""],
    ...(primaryKey && { primaryKey }),
    ...(refersTo && {
      foreignKeys: [
        { fields: [refersTo.column], reference: { resource: refersTo.table, fields: [refersTo.key] } },
      ],
    }),
  };
}

function fieldOf({ name, type, description, required }: Column) {
  return { name, type, description, ...(required && { constraints: { required: true } }) };
}
