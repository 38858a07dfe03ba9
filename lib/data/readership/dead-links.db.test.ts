import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { findDeadLinks } from "./delivery-log";
import { claimMails, settleMails } from "./mail-queue";
import { queueEditionMails } from "./queue-editions";
import { mailSettings, makeEdition, makeRelationship, makeSubscriber } from "./readership.test-kit";

ownTestDatabase();

const DAY_MS = 86_400_000;

describe("links of letters under another secret", () => {
  before(() => mailSettings("smtp://127.0.0.1:1"));

  test("an administrator is told of letters whose links are not taken here, until the former secret is named", async () => {
    const [admin, editor] = [await makePerson("ADMIN"), await makePerson("EDITOR")];
    const { id } = await makeRelationship();
    for (const name of ["one", "two", "three"]) await makeSubscriber(`${name}@example.org`, ["WEEKLY"], id);
    await queueEditionMails(await makeEdition(id));
    const now = new Date();
    const [first, second] = await claimMails(2, now);
    assert.ok(first && second);
    await settleMails(
      [
        { mail: first, state: "SENT", answer: "" },
        { mail: second, state: "UNCERTAIN", answer: "" },
      ],
      now,
    );
    assert.equal(await findDeadLinks(admin, now), null);

    const former = process.env.THAWLINE_SECRET;
    process.env.THAWLINE_SECRET = "another secret of thirty-two characters";
    assert.deepEqual(await findDeadLinks(admin, now), { letters: 2, last: now });
    const [third] = await claimMails(1, new Date(now.getTime() + 1_000));
    assert.ok(third);
    await settleMails([{ mail: third, state: "SENT", answer: "" }], now);
    assert.deepEqual(await findDeadLinks(admin, now), { letters: 2, last: now });
    assert.equal(await findDeadLinks(admin, new Date(now.getTime() + 91 * DAY_MS)), null);
    await assert.rejects(findDeadLinks(editor, now), NotAuthorised);

    process.env.THAWLINE_SECRET_FORMER = former;
    assert.equal(await findDeadLinks(admin, now), null);
    delete process.env.THAWLINE_SECRET_FORMER;
  });
});
