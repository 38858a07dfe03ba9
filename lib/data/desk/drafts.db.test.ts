import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { createSignal, voidSignal } from "@/lib/data/signals/signals";
import { coded, newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { discardDraft, findDraft, listDrafts, saveDraft } from "./drafts";
import { findLikelyDuplicates } from "./likely-duplicates";
import { searchSignals } from "./signal-search";

ownTestDatabase();

const NO_LINKS = { id: "", facetOf: null, duplicateOf: null, countedIn: null, opens: null };

describe("a draft", () => {
  test("keeps what was typed, valid or not, for its author alone", async () => {
    const place = { relationshipSlug: await newRelationship(), signalSlug: "" };
    const [coder, editor] = [await personOf("CODER"), await personOf("EDITOR")];
    const content = { title: "Half a", intensity: "much", text: "x".repeat(100_000) };
    assert.ok((await saveDraft(coder, place, content, null)).ok);
    assert.deepEqual((await findDraft(coder, place))?.content, content);
    assert.equal(await findDraft(editor, place), null);
    assert.deepEqual(await listDrafts(editor), []);
    await assert.rejects(findDraft(await personOf("READER"), place), NotAuthorised);
    await discardDraft(coder, place);
    assert.equal(await findDraft(coder, place), null);
  });

  test("of two tabs the later is told of the earlier, even at the same moment", async () => {
    const place = { relationshipSlug: await newRelationship(), signalSlug: "" };
    const coder = await personOf("CODER");
    const tabs = await Promise.all(["one", "other"].map((title) => saveDraft(coder, place, { title }, null)));
    assert.equal(tabs.filter(({ ok }) => ok).length, 1);
    const late = tabs.find((tab) => "newer" in tab);
    assert.ok(late && "newer" in late);
    const insisted = await saveDraft(coder, place, { title: "mine" }, late.newer);
    assert.ok(insisted.ok);
    assert.equal((await findDraft(coder, place))?.content.title, "mine");
  });

  test("ends when its signal is saved", async () => {
    const relationshipSlug = await newRelationship();
    const place = { relationshipSlug, signalSlug: "" };
    const coder = await personOf("CODER");
    await saveDraft(coder, place, { title: "Soon saved" }, null);
    await createSignal(coder, relationshipSlug, visit(), randomUUID());
    assert.equal(await findDraft(coder, place), null);
  });

  test("that is no form, or far too long, is refused", async () => {
    const place = { relationshipSlug: await newRelationship(), signalSlug: "" };
    const coder = await personOf("CODER");
    for (const content of [null, { title: 1 }, { text: "x".repeat(1_000_000) }])
      assert.equal((await saveDraft(coder, place, content, null)).ok, false);
  });
});

describe("likely duplicates", () => {
  const typed = {
    title: "Minister visits the capital",
    text: "",
    family: "DIPLOMATIC",
    type: "visit-high",
    start: "2025-12-03",
    end: "2025-12-03",
    precision: "day",
    intensity: 5,
    occurrences: 1,
    addresses: [],
    ...NO_LINKS,
  };

  test("are near in time and alike in words and type", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const near = await coded(relationship, { title: "Minister in the capital" });
    await coded(relationship, { title: "Minister in the capital", start: "2025-06-01", end: "2025-06-01" });
    await coded(relationship, {
      title: "Power line opened",
      family: "ENERGY",
      type: "payment",
      intensity: 3,
    });
    const voided = await coded(relationship, { title: "Minister in the capital" });
    await voidSignal(coder, voided, { reason: "double", revision: 1 });
    const find = (change: object) => findLikelyDuplicates(coder, relationship, { ...typed, ...change });
    assert.deepEqual(
      (await find({})).map(({ slug }) => slug),
      [near],
    );
    assert.deepEqual(await find({ title: "Note of protest handed over", type: "formal-protest" }), []);
    assert.deepEqual(await find({ id: near }), [], "not the signal under edit");
    assert.deepEqual(await find({ duplicateOf: near }), [], "not what it is linked with already");
    assert.deepEqual(await find({ start: "no day" }), []);
  });

  test("are found through an imprecise date that covers the day", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    await coded(relationship, { start: "2025-11-01", end: "2025-11-01", precision: "month" });
    const inside = { ...typed, start: "2025-11-28", end: "2025-11-28" };
    assert.equal((await findLikelyDuplicates(coder, relationship, inside)).length, 1);
  });

  test("are found about the first and the last day of what has ended, not between and not beyond", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const market = {
      family: "TRADE",
      type: "market-closed",
      title: "Border market closed",
      intensity: -2,
    } as const;
    const slug = await coded(relationship, {
      ...market,
      start: "2025-01-10",
      end: "2025-08-20",
      status: true,
    });
    const find = async (day: string, change: object = {}) => {
      const asked = { ...typed, ...market, start: day, end: day, ...change };
      return (await findLikelyDuplicates(coder, relationship, asked)).map((found) => found.slug);
    };
    assert.deepEqual(await find("2025-01-03"), [slug]);
    assert.deepEqual(await find("2025-01-18"), []);
    assert.deepEqual(await find("2025-08-27"), [slug]);
    assert.deepEqual(await find("2025-08-28"), []);
    assert.deepEqual(await find("2025-01-10", { facetOf: slug }), [], "it is one of its sides");
  });

  test("are found by the same source in other words", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const address = "https://example.org/a";
    const source = { publisher: "Agency", title: "A visit", address, reliability: "A" as const };
    await coded(relationship, { reports: [{ key: "r1", source, credibility: 2 }] });
    const other = { ...typed, title: "Talks between heads of service", addresses: [address] };
    const [found] = await findLikelyDuplicates(coder, relationship, other);
    assert.match(found?.because ?? "", /the same source/);
  });
});

describe("a count and one of those that it counts", () => {
  const clash = {
    title: "Shots across the river",
    family: "SECURITY",
    type: "state-clash",
    start: "2025-03-10",
    end: "2025-03-10",
    intensity: -7,
  } as const;
  const count = {
    ...clash,
    title: "Ten exchanges of fire in half a year",
    start: "2025-01-01",
    end: "2025-06-30",
    occurrences: 10,
  } as const;
  const typedAs = (signal: typeof clash | typeof count, change: object = {}) => ({
    text: "",
    precision: "day",
    occurrences: 1,
    addresses: [],
    ...NO_LINKS,
    ...signal,
    ...change,
  });

  test("are never taken for duplicates: the one asks to be counted in the other", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const tally = await coded(relationship, count);
    const found = await findLikelyDuplicates(coder, relationship, typedAs(clash));
    assert.deepEqual(
      found.map(({ slug, kinship, occurrences }) => ({ slug, kinship, occurrences })),
      [{ slug: tally, kinship: "one of it", occurrences: 10 }],
    );
    const linked = typedAs(clash, { countedIn: tally });
    assert.deepEqual(await findLikelyDuplicates(coder, relationship, linked), []);
    const later = typedAs(clash, { start: "2025-08-01", end: "2025-08-01" });
    assert.deepEqual(await findLikelyDuplicates(coder, relationship, later), [], "after its last day");
  });

  test("a count that is typed names what it may count already", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    await coded(relationship, { ...clash, title: "Exchanges of fire at the river" });
    const [found] = await findLikelyDuplicates(coder, relationship, typedAs(count));
    assert.equal(found?.kinship, "counts it");
  });
});

test("a link to a count or a status finds only those, of the family, also without words", async () => {
  const relationship = await newRelationship();
  const coder = await personOf("CODER");
  const standing = { family: "TRADE", type: "market-open", intensity: 2, start: "2025-09-01" } as const;
  const count = await coded(relationship, { occurrences: 3 });
  const status = await coded(relationship, { ...standing, title: "The market is open", end: null });
  await coded(relationship, { title: "A single visit" });
  const find = async (kind: "tally" | "status", family: string, words = "") =>
    (await searchSignals(coder, relationship, words, null, { kind, family })).map(({ slug }) => slug);
  assert.deepEqual(await find("tally", "DIPLOMATIC"), [count]);
  assert.deepEqual(await find("tally", "TRADE"), []);
  assert.deepEqual(await find("status", "TRADE", "market"), [status]);
  assert.deepEqual(await find("status", "DIPLOMATIC"), []);
});

test("a signal to link with is found by words in any order, never in another relationship", async () => {
  const [relationship, elsewhere] = [await newRelationship(), await newRelationship()];
  const coder = await personOf("CODER");
  const slug = await coded(relationship, { title: "Three trucks held at the bridge" });
  await coded(elsewhere, { title: "Trucks and a bridge" });
  const found = await searchSignals(coder, relationship, "bridge TRUCKS", null);
  assert.deepEqual(
    found.map((one) => one.slug),
    [slug],
  );
  assert.deepEqual(await searchSignals(coder, relationship, "  ", null), []);
  assert.deepEqual(await searchSignals(coder, relationship, "100% _", null), []);
});
