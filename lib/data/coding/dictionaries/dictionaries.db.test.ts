import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { BUILT_IN, DICTIONARY_KINDS } from "@/lib/evidence/dictionaries/dictionaries";
import { dictionarySchemas } from "@/lib/evidence/dictionaries/dictionary-schema";
import { currentDictionaries } from "./current-dictionaries";
import { listDictionaryHistory } from "./dictionary-history";
import { findEntry, listEntries } from "./list-entries";
import { type DictionaryChange, publishDictionary } from "./publish-dictionary";
import { suggestionKnowledge } from "./suggestion-knowledge";

ownTestDatabase();

const place = {
  id: "langar",
  kind: "place",
  side: "tjk",
  name: "Langar",
  spellings: ["Лангар", "لنگر"],
  notSame: [],
};
const reason = "A new post was opened there.";

describe("dictionaries", () => {
  let admin: Person;
  let coder: Person;
  let relationship: string;
  before(async () => {
    admin = await makePerson("ADMIN");
    coder = await makePerson("CODER");
    relationship = (await loadWorkedExample()).relationship.slug;
  });
  const change = async (what: Partial<DictionaryChange>, by: Person | null = admin) => {
    const { versions } = await currentDictionaries();
    const kind = what.kind ?? "names";
    return publishDictionary(by, { kind, base: versions[kind], reason, id: null, entry: place, ...what });
  };

  test("what comes with the product passes its own schema, and is version 0", async () => {
    for (const kind of DICTIONARY_KINDS)
      assert.deepEqual(dictionarySchemas[kind].parse(BUILT_IN[kind]), BUILT_IN[kind]);
    const { versions, names } = await currentDictionaries();
    assert.deepEqual(versions, { names: 0, types: 0, publishers: 0 });
    assert.equal(names, BUILT_IN.names);
  });

  test("an entry is added, changed and taken out: each a version with its reason, author and audit row", async () => {
    assert.deepEqual(await change({}), { ok: true, version: 1, id: "langar" });
    assert.deepEqual((await findEntry(coder, "names", "langar")).entry, { ...place, side: "TJK" });
    assert.deepEqual(await change({ id: "langar", entry: { ...place, id: "other", name: "Langar post" } }), {
      ok: true,
      version: 2,
      id: "langar",
    });
    assert.deepEqual(await change({ id: "langar", entry: null }), { ok: true, version: 3, id: "langar" });
    const { rows } = await listDictionaryHistory(coder, "names");
    assert.deepEqual(
      rows.map(({ version, author, note, changes }) => [version, author, note, changes]),
      [
        [3, admin.name, reason, "removed langar"],
        [2, admin.name, reason, "changed langar"],
        [1, admin.name, reason, "added langar"],
      ],
    );
    const audit = await db.auditEvent.findMany({ where: { subject: "dictionary" }, orderBy: { at: "asc" } });
    assert.deepEqual(
      audit.map(({ action, subjectId, actorId }) => [action, subjectId, actorId]),
      [
        ["dictionary.add", "names 1", admin.id],
        ["dictionary.change", "names 2", admin.id],
        ["dictionary.remove", "names 3", admin.id],
      ],
    );
  });

  test("a newer version is a conflict that names it; sent again on that one it is written", async () => {
    const { versions } = await currentDictionaries();
    assert.ok((await change({ entry: { ...place, id: "first" } })).ok);
    const second = { entry: { ...place, id: "second" } };
    const late = await change({ ...second, base: versions.names });
    assert.ok(!late.ok);
    assert.match(late.problems[0]?.message ?? "", /added first.*send it once more/);
    assert.deepEqual(late.now, { base: String(versions.names + 1) });
    assert.ok((await change({ ...second, base: versions.names + 1 })).ok);
  });

  test("two who change at once do not both follow the same version", async () => {
    const { versions } = await currentDictionaries();
    const both = await Promise.all(
      ["left", "right"].map((id) => change({ entry: { ...place, id }, base: versions.names })),
    );
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  });

  test("every field at fault is named at once, by the field of the form", async () => {
    const refused = await change({
      entry: { ...place, id: "No!", side: "Tajikistan", spellings: ["…"] },
      reason: "short",
    });
    assert.ok(!refused.ok);
    assert.deepEqual(refused.problems.map(({ field }) => field).sort(), [
      "id",
      "reason",
      "side",
      "spellings",
    ]);
  });

  test("an id that is taken, a type that no codebook has, and names of nobody are refused", async () => {
    const fieldOf = async (what: Partial<DictionaryChange>) => {
      const answer = await change(what);
      return answer.ok ? "written" : answer.problems[0]?.field;
    };
    assert.equal(await fieldOf({ entry: { ...place, id: "khorog" } }), "id");
    assert.equal(await fieldOf({ kind: "types", entry: { id: "dance", phrases: ["danc* 3"] } }), "id");
    assert.equal(await fieldOf({ entry: { ...place, id: "new", notSame: ["nobody"] } }), "notSame");
    assert.equal(
      await fieldOf({ id: "hamdullah-fitrat", entry: null }),
      "",
      "another entry says that it is not",
    );
    assert.equal(await fieldOf({ id: "gone", entry: null }), "");
    assert.equal(
      await fieldOf({ id: "khorog", entry: { ...BUILT_IN.names.entries.find(({ id }) => id === "khorog") } }),
      "",
    );
  });

  test("coders read and do not write, others neither", async () => {
    await assert.rejects(change({}, coder), NotAuthorised);
    await assert.rejects(change({}, null), NotAuthorised);
    await assert.rejects(listEntries(null, "names", { words: "", page: 1 }), NotAuthorised);
    const found = await listEntries(coder, "names", { words: "ХОРУҒ", page: 1 });
    assert.deepEqual(
      found.rows.map(({ id }) => id),
      ["khorog"],
    );
  });

  test("suggestions are made from what is in use, with publishers that coders have graded", async () => {
    const phrases = ["handshake* 9"];
    assert.ok((await change({ kind: "types", id: "summit", entry: { id: "summit", phrases } })).ok);
    const knowledge = await suggestionKnowledge(coder, relationship);
    assert.deepEqual(knowledge.versions.types, 1);
    assert.deepEqual(knowledge.types.entries.find(({ id }) => id === "summit")?.phrases, phrases);
    const [source] = await db.source.findMany({ take: 1 });
    assert.ok(knowledge.publishers.entries.some(({ name }) => name === source?.publisher));
    await assert.rejects(suggestionKnowledge(null, relationship), NotAuthorised);
  });
});
