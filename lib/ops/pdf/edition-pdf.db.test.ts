import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { editionFile } from "@/lib/data/publication/edition-files";
import { findEdition } from "@/lib/data/publication/editions";
import { hashNow, publishWeek } from "@/lib/data/publication/publish-week";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { makeEditionPdf } from "./edition-pdf";
import { NoBrowser } from "./publication-pdf";

const WEEK = "2025-W49";

describe("the PDF of an edition", () => {
  ownTestDatabase();
  let id = "";

  before(async () => {
    const { relationship } = await loadWorkedExample();
    const editor = await makePerson("EDITOR");
    const hash = await hashNow(relationship, WEEK);
    const seen = { version: 0, hash };
    assert.ok((await publishWeek(editor, relationship.slug, WEEK, seen, "https://thawline.example")).ok);
    id = (await findEdition(relationship.id, WEEK))?.id ?? "";
  });

  test("is not made where there is no browser, and nothing is kept", async () => {
    const made = await makeEditionPdf(id, async () => new NoBrowser());
    assert.ok(made instanceof NoBrowser);
    assert.equal(await editionFile(id, "PDF"), null);
  });

  test("is printed from the kept page at the address of the edition, and kept once", async () => {
    const asked: [string, string][] = [];
    const print = async (html: string, address: string) => {
      asked.push([html, address]);
      return new TextEncoder().encode(`%PDF ${asked.length}`);
    };
    assert.equal(await makeEditionPdf(id, print), "made");
    assert.equal(await makeEditionPdf(id, print), "there already");
    assert.equal(asked.length, 1);
    const [html = "", address = ""] = asked[0] ?? [];
    assert.match(html, /^<!doctype html>/);
    assert.match(address, /^https:\/\/thawline\.example\/[^/]+\/weeks\/2025-W49\/editions\/1$/);
    const kept = await editionFile(id, "PDF");
    assert.equal(kept?.mediaType, "application/pdf");
    assert.equal(new TextDecoder().decode(kept?.bytes), "%PDF 1");
  });

  test("of an edition that there is not fails, so that its job is seen", async () => {
    await assert.rejects(makeEditionPdf("01920000-0000-7000-8000-000000000000"));
  });
});
