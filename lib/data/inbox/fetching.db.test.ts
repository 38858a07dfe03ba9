import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { changeSettings } from "@/lib/data/settings";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { addDocuments } from "./adding";
import { fetchPage } from "./fetching";
import { page } from "./inbox.test-kit";
import { findItem } from "./item-view";

ownTestDatabase();

const ADDRESS = "https://khovar.tj/2025/12/visit";
const TEXT = "The minister came to the capital on 1 December 2025.\n\nTalks were held about the bridge.";

async function keptAddress(relationship: string, address = ADDRESS): Promise<string> {
  const sent = page("", { kind: "address", text: "", address, publisher: "", published: null, language: "" });
  const answer = await addDocuments(await personOf("CODER"), relationship, [sent], null, 3);
  assert.ok(answer.ok);
  return answer.added[0]?.id ?? "";
}

const answering = (text: string) => {
  const asked: string[] = [];
  const fetching = async (address: string) => {
    asked.push(address);
    const bytes = new TextEncoder().encode(text);
    return { ok: true as const, address, mediaType: "text/plain; charset=utf-8", bytes };
  };
  return { asked, fetching };
};

describe("the page of an address that is kept", () => {
  test("is not asked for unless an administrator has named its very host", async () => {
    const coder = await personOf("CODER");
    const id = await keptAddress(await newRelationship());
    const { asked, fetching } = answering(TEXT);
    assert.equal((await fetchPage(coder, id, fetching)).ok, false);
    await changeSettings(await personOf("ADMIN"), { fetchHosts: "ovar.tj\nnews.khovar.tj" });
    assert.equal((await fetchPage(coder, id, fetching)).ok, false);
    assert.deepEqual(asked, []);
  });

  test("comes to the desk with its text once, and what a page says of itself", async () => {
    await changeSettings(await personOf("ADMIN"), { fetchHosts: "khovar.tj" });
    const coder = await personOf("CODER");
    const relationship = await newRelationship();
    const id = await keptAddress(relationship);
    const { asked, fetching } = answering(TEXT);
    const fetched = await fetchPage(coder, id, fetching);
    assert.ok(fetched.ok, JSON.stringify(fetched));
    assert.deepEqual(asked, [ADDRESS]);
    const item = await findItem(coder, id);
    assert.match(item?.text ?? "", /about the bridge/);
    assert.deepEqual(
      [item?.kind, item?.textNumber, item?.address, item?.file?.name],
      ["TEXT", 2, ADDRESS, "khovar.tj"],
    );
    assert.equal((await fetchPage(coder, id, fetching)).ok, false, "only once");
    const other = await keptAddress(relationship, "https://khovar.tj/the-same");
    assert.match(JSON.stringify(await fetchPage(coder, other, fetching)), /as another document/);
    assert.equal((await findItem(coder, other))?.text, "");
  });

  test("says why it did not come, and stays as it is", async () => {
    await changeSettings(await personOf("ADMIN"), { fetchHosts: "khovar.tj" });
    const coder = await personOf("CODER");
    const id = await keptAddress(await newRelationship());
    const away = async () => ({ ok: false as const, message: "The page did not come." });
    assert.match(JSON.stringify(await fetchPage(coder, id, away)), /did not come/);
    assert.equal((await findItem(coder, id))?.kind, "ADDRESS");
  });
});
