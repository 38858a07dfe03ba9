import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { z } from "zod";
import {
  acceptFields,
  changePasswordFields,
  invitationFields,
  newPasswordFields,
  ownNameFields,
  roleFields,
  setupFields,
} from "@/lib/auth/account-schema";
import { weekWords } from "@/lib/brief/weekly/weekly-words";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { coverageFields } from "@/lib/codebook/coverage-schema";
import { codebookFields, publishing } from "@/lib/codebook/editing/codebook-schema";
import { codebookInput, typedCodebook } from "@/lib/codebook/editing/typed-codebook";
import { visit } from "@/lib/codebook/good-signal.test-kit";
import { methodFields, methodVersionFields, proposedMethod } from "@/lib/codebook/method-schema";
import { panelFields } from "@/lib/codebook/panel-schema";
import { readInput } from "@/lib/codebook/read-input";
import { annotationFields, leftOutFields } from "@/lib/codebook/record-format";
import { codedThroughFields, editableFields, relationshipFields } from "@/lib/codebook/relationship-schema";
import { signalSchema } from "@/lib/codebook/signal-schema";
import { triedFields } from "@/lib/data/coding/dictionaries/suggestions-for";
import { itemFields } from "@/lib/data/inbox/describing";
import { endOfTurn } from "@/lib/data/inbox/finishing";
import { correction } from "@/lib/data/inbox/text-correction";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { entrySchemas } from "@/lib/evidence/dictionaries/dictionary-schema";
import { settingsFields } from "./settings";

const side = (name: string, code: string) => ({ name, adjective: name, code });
const relationship = {
  name: "Testland – Examplia",
  about: "",
  sideA: side("Testland", "TST"),
  sideB: side("Examplia", "EXA"),
  trackedFrom: "2024-01-01",
  position: 100,
};
const pair = { password: "a long enough passphrase", repeat: "a long enough passphrase" };
const points = Object.fromEntries(FAMILIES.map((family) => [family, 20]));
const panel = ["a", "b", "c", "d", "e"].map((member) => ({ member, day: "2026-01-01", points }));
const report = { ...visit.reports[0], withdrawnOn: "2025-12-01", withdrawnReason: "an error" };
const figure = { label: "dead", value: 5, unit: "people", claimant: "police", scope: "total" };

/** Every schema that takes what a person typed or sent, with an input that it takes. */
const SCHEMAS: Record<string, [z.ZodType, object]> = {
  "set-up": [setupFields, { name: "A", email: "a@example.org", ...pair }],
  "joining by invitation": [acceptFields, { name: "A", ...pair }],
  "password by link": [newPasswordFields, pair],
  "password of one’s own": [changePasswordFields, { current: "the present one", ...pair }],
  "own name": [ownNameFields, { name: "A" }],
  invitation: [invitationFields, { email: "a@example.org", role: "CODER", days: 7 }],
  role: [roleFields, { role: "CODER" }],
  settings: [
    settingsFields,
    { readersSignIn: true, fetchHosts: ["khovar.tj"], houseAddress: "http://10.0.0.7/v1", houseModel: "m" },
  ],
  document: [
    itemFields,
    { title: "T", publisher: "P", address: "https://khovar.tj/1", published: "2025-12-01", language: "tg" },
  ],
  "name of a dictionary": [
    entrySchemas.names,
    { id: "a", kind: "place", side: "TJK", name: "A", spellings: ["b"], notSame: ["c"] },
  ],
  "type of a dictionary": [entrySchemas.types, { id: "summit", phrases: ["presidents met 3"] }],
  "publisher of a dictionary": [
    entrySchemas.publishers,
    { id: "a", name: "A", spellings: ["b"], reliability: "B", language: "fa", officeOf: "TJK" },
  ],
  "text that is tried": [triedFields, { text: "T", title: "", publisher: "", published: "2025-12-01" }],
  "end of a turn": [endOfTurn, { state: "NOTHING", reason: "Sport" }],
  "corrected text": [correction, { text: "T", reason: "R", number: 1 }],
  relationship: [relationshipFields, { slug: "testland", codedThrough: "2024-06-30", ...relationship }],
  "relationship that stands": [editableFields, relationship],
  "coded through": [codedThroughFields, { codedThrough: "2024-06-30", forward: false }],
  coverage: [
    coverageFields,
    { from: "2025-01-06", to: "2025-01-12", state: "partly", sources: "two papers", note: "" },
  ],
  period: [
    annotationFields,
    { title: "Winter", text: "", start: "2025-01-01", end: "2025-02-01", public: true },
  ],
  "left out": [leftOutFields, { fact: "f1", reason: "no date" }],
  signal: [
    signalSchema(CODEBOOK_2),
    { ...visit, text: "", reports: [report], figures: [figure], facts: ["f1"] },
  ],
  codebook: [codebookFields(CODEBOOK_2), codebookInput(typedCodebook(CODEBOOK_2))],
  "codebook version": [publishing, { base: 2, reason: "A reason that is long enough." }],
  method: [methodFields, METHOD_2],
  "proposed method": [proposedMethod, { ...METHOD_2, panel }],
  "method version": [
    methodVersionFields,
    { ...METHOD_2, panel: null, base: 2, reason: "A reason that is long enough." },
  ],
  panel: [panelFields, panel],
  "weekly summary": [weekWords, { headline: "H", arrowReason: "A", points: [{ text: "P", signals: ["s"] }] }],
};

/** How the library speaks where a rule has no words of its own. */
const STOCK =
  /\b(invalid|expected|received|unrecognized|required|too small|too big|string|nan|undefined|null|object|array|boolean|regex|pattern|union|discriminator)\b/i;

const WRONG: unknown[] = [
  undefined,
  null,
  "",
  "   ",
  "x".repeat(20_000),
  -1e9,
  1e9,
  0.123,
  Number.NaN,
  true,
  [],
  {},
  [null],
  "\0",
];

type Tree = Record<string, unknown>;

/** The input with one place after another changed: each leaf and each group to everything wrong, and a stranger in each group. */
function* spoiled(input: unknown): Generator<unknown> {
  yield* WRONG;
  if (typeof input !== "object" || input === null) return;
  if (!Array.isArray(input)) yield { ...input, stranger: 1 };
  // Rows of a list are alike: the first stands for all.
  for (const key of Array.isArray(input) ? [0] : Object.keys(input)) {
    const held = (input as Tree)[key];
    for (const other of spoiled(held)) {
      const copy = Array.isArray(input) ? [...input] : { ...input };
      (copy as Tree)[key] = other;
      yield copy;
    }
  }
}

const problemsOf = (schema: z.ZodType, input: unknown) => {
  const read = readInput(schema, input);
  return read.ok ? [] : read.problems;
};

/** Sentences that are told of two fields at once. */
function toldTwice(problems: { field: string; message: string }[]): string[] {
  return problems.flatMap(({ field, message }) =>
    problems.some((other) => other.message === message && other.field !== field)
      ? [`${field}: ${message}`]
      : [],
  );
}

/** The input with one text after another ending in what the database does not keep, with the path of that text. */
function* withEnding(input: unknown, ending: string): Generator<unknown> {
  if (typeof input === "string") yield input + ending;
  if (typeof input !== "object" || input === null) return;
  for (const key of Array.isArray(input) ? [0] : Object.keys(input))
    for (const other of withEnding((input as Tree)[key], ending)) {
      const copy = Array.isArray(input) ? [...input] : { ...input };
      (copy as Tree)[key] = other;
      yield copy;
    }
}

describe("no text is taken that the database would refuse or change", () => {
  for (const [name, [schema, good]] of Object.entries(SCHEMAS))
    test(name, () => {
      for (const ending of ["\0", "\ud83d", "\udc00"])
        for (const input of withEnding(good, ending))
          assert.notDeepEqual(problemsOf(schema, input), [], JSON.stringify(input).slice(0, 400));
    });
});

describe("what is wrong with an input is told in words of our own", () => {
  for (const [name, [schema, good]] of Object.entries(SCHEMAS))
    test(name, () => {
      assert.deepEqual(problemsOf(schema, good), [], "the input that all others are made from passes");
      let refused = 0;
      for (const input of spoiled(good))
        for (const { field, message } of problemsOf(schema, input)) {
          refused++;
          assert.ok(message.trim().length > 3, `${field} is refused without a word`);
          assert.doesNotMatch(message.replaceAll(/“[^”]*”/g, ""), STOCK, field);
        }
      assert.ok(refused > 5, "something was refused");
    });
});

/** The input with every text emptied, every number no number. */
function emptied(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(emptied);
  if (typeof input === "object" && input !== null)
    return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, emptied(value)]));
  if (typeof input === "number") return Number.NaN;
  return typeof input === "string" ? "" : input;
}

describe("no two fields of a form are told the same sentence", () => {
  for (const [name, [schema, good]] of Object.entries(SCHEMAS)) {
    // The form of a signal puts the name of each field before its sentence; the table of a panel is a part of that of a method.
    if (name === "signal" || name === "panel") continue;
    test(name, () => {
      assert.deepEqual(toldTwice(problemsOf(schema, emptied(good))), [], "sent empty");
      assert.deepEqual(toldTwice(problemsOf(schema, long(good))), [], "filled with too much");
    });
  }
});

function long(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(long);
  if (typeof input === "object" && input !== null)
    return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, long(value)]));
  return typeof input === "string" ? "x".repeat(20_000) : input;
}
