import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import type { CodeMapping, MappedCode } from "./code-mapping";
import { DEFAULT_MAPPING } from "./default-mapping";
import { mappingSchema, parseMapping } from "./mapping-schema";

const schema = mappingSchema(CODEBOOK_2);

function problems(mapping: unknown): [string, string][] {
  return (schema.safeParse(mapping).error?.issues ?? []).map(({ path, message }) => [
    path.join("."),
    message,
  ]);
}

const code = (more: Partial<MappedCode>): MappedCode => ({
  scheme: "CAMEO",
  code: "04",
  family: "DIPLOMATIC",
  type: null,
  ...more,
});
const codes = (...list: Partial<MappedCode>[]): CodeMapping => ({ codes: list.map(code), energy: [] });

test("the table that the product comes with is in order, and stays as it is through JSON", () => {
  assert.deepEqual(problems(DEFAULT_MAPPING), []);
  assert.deepEqual(schema.parse(DEFAULT_MAPPING), DEFAULT_MAPPING);
  assert.deepEqual(parseMapping(JSON.parse(JSON.stringify(DEFAULT_MAPPING))), DEFAULT_MAPPING);
});

test("a code or a word that stands above already is refused at its entry; the same code of another scheme is not", () => {
  const twice = codes({}, { family: "TRADE" }, { scheme: "own" });
  assert.deepEqual(problems(twice), [["codes.1.code", "This code stands above already"]]);
  const energy = [
    { in: "words", word: "Rogun" },
    { in: "place", word: "rogun" },
    { in: "words", word: "rogun" },
  ];
  assert.deepEqual(problems({ codes: [], energy }), [["energy.2.word", "This word stands above already"]]);
});

test("types are those of the codebook, not retired, and of the family beside them", () => {
  assert.deepEqual(
    problems(
      codes(
        { code: "01", type: "parley" },
        { code: "02", type: "embargo" },
        { code: "03", type: "summit", family: null },
        { code: "05", type: "context" },
      ),
    ),
    [
      ["codes.0.type", "The codebook has no type “parley”"],
      ["codes.1.type", "“Embargo” is not a type of this family"],
      ["codes.2.type", "Choose the family of this type too"],
    ],
  );
  const types = CODEBOOK_2.types.map((type) => (type.code === "summit" ? { ...type, retired: true } : type));
  const later = mappingSchema({ ...CODEBOOK_2, version: 3, types });
  assert.deepEqual(
    later
      .safeParse(codes({ type: "summit" }))
      .error?.issues.map(({ path, message }) => [path.join("."), message]),
    [["codes.0.type", "“Summit” is retired: choose another type"]],
  );
});

test("an entry that stands is left alone where its type was retired since, so that others can change", () => {
  const types = CODEBOOK_2.types.map((type) => (type.code === "threat" ? { ...type, retired: true } : type));
  const codebook = { ...CODEBOOK_2, version: 3, types };
  const standing = DEFAULT_MAPPING.codes;
  assert.ok(standing.some(({ type }) => type === "threat"));
  assert.ok(mappingSchema(codebook, standing).safeParse(DEFAULT_MAPPING).success);
  const other = { scheme: "CAMEO", code: "137", family: "RHETORIC", type: "threat" } as const;
  const changed = { ...DEFAULT_MAPPING, codes: [...standing, other] };
  assert.deepEqual(
    mappingSchema(codebook, standing)
      .safeParse(changed)
      .error?.issues.map(({ path }) => path.join(".")),
    [`codes.${standing.length}.type`],
  );
});

test("codes are written as their scheme writes them: one without its zero is refused", () => {
  assert.deepEqual(
    problems(
      codes(
        { code: "4" },
        { code: "431" },
        { code: "0431" },
        { scheme: "PLOVER", code: "consult" },
        { scheme: "UCDP", code: "4" },
      ),
    ).map(([at]) => at),
    ["codes.0.code", "codes.1.code", "codes.3.code", "codes.4.code"],
  );
});

test("what is empty, too long or unknown is refused where it stands", () => {
  assert.deepEqual(
    problems({
      codes: [
        code({ scheme: "own", code: " " }),
        code({ scheme: "own", code: "x".repeat(81) }),
        { ...code({}), family: "SPORT" },
      ],
      energy: [
        { in: "title", word: "gas" },
        { in: "words", word: "–" },
      ],
    }),
    [
      ["codes.0.code", "The code is missing"],
      ["codes.1.code", "The code is longer than 80 characters"],
      ["codes.2.family", "One of the five families, or none"],
      ["energy.0.in", "Choose where the word is looked for"],
      ["energy.1.word", "A word has letters or figures"],
    ],
  );
  const many = Array.from({ length: 1_001 }, (_, at) => ({ scheme: "own" as const, code: `c${at}` }));
  assert.deepEqual(problems(codes(...many)), [["codes", "At most 1,000 codes"]]);
});

test("what was kept is read back, and what is no table is not", () => {
  assert.throws(() => parseMapping({ codes: [{ scheme: "CAMEO", code: "04" }], energy: [] }));
});
