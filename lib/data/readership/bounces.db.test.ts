import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, beforeEach, describe, test } from "node:test";
import PostalMime from "postal-mime";
import type { Person } from "@/lib/auth/person";
import { makePerson, tokenOf } from "@/lib/data/people/people.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { readReturned } from "./bounce-report";
import { countEditionMails, findMailedEdition, listMails } from "./delivery-log";
import { importReturned } from "./import-returned";
import { queueEditionMails } from "./queue-editions";
import { mailSettings, makeEdition, makeRelationship, makeSubscriber } from "./readership.test-kit";
import { unsubscribePath } from "./subscribe";

ownTestDatabase();

interface Report {
  to: string;
  status?: string;
  action?: string;
  messageId?: string | null;
  original?: "message/rfc822" | "text/rfc822-headers";
}

/** A report as Postfix writes it. */
function report({
  to,
  status = "5.1.1",
  action = "failed",
  messageId,
  original = "message/rfc822",
}: Report): string {
  const part = (...lines: string[]) => ["--edge", ...lines].join("\r\n");
  return [
    "From: MAILER-DAEMON@mail.example (Mail Delivery System)",
    "To: summaries@thawline.example",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="edge"',
    "",
    part("Content-Type: text/plain", "", "This is the mail system at host mail.example."),
    part(
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mail.example",
      "",
      `Final-Recipient: rfc822; ${to}`,
      `Action: ${action}`,
      `Status: ${status}`,
      "Diagnostic-Code: smtp; 550 5.1.1",
      `    <${to}>: user unknown`,
    ),
    ...(messageId === undefined || messageId === null
      ? []
      : [
          part(
            `Content-Type: ${original}`,
            "",
            "Subject: The week",
            `Message-ID: <${messageId}>`,
            ...(original === "message/rfc822" ? ["", "Text"] : []),
          ),
        ]),
    "--edge--",
    "",
  ].join("\r\n");
}

const bytes = (text: string) => new TextEncoder().encode(text);

test("the library keeps the report as a part by itself, and not in the text", async () => {
  const mail = await PostalMime.parse(report({ to: "a@example.org", messageId: "x@y" }), {
    forceRfc822Attachments: true,
  });
  assert.deepEqual(
    mail.attachments.map(({ mimeType }) => mimeType),
    ["message/delivery-status", "message/rfc822"],
  );
  assert.doesNotMatch(mail.text ?? "", /Final-Recipient/);
});

test("a report is read: folded lines, headers alone, forwarded within another mail", async () => {
  for (const original of ["message/rfc822", "text/rfc822-headers"] as const) {
    const read = await readReturned(
      bytes(report({ to: "A@Example.org", messageId: "m@thawline.example", original })),
    );
    assert.deepEqual(read, {
      recipients: [
        {
          address: "a@example.org",
          action: "failed",
          status: "5.1.1",
          diagnostic: "550 5.1.1 <A@Example.org>: user unknown",
        },
      ],
      messageId: "m@thawline.example",
      unsubscribe: null,
    });
  }
  const forwarded = `Subject: Fwd\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="out"\r\n\r\n--out\r\nContent-Type: text/plain\r\n\r\nsee\r\n--out\r\nContent-Type: message/rfc822\r\n\r\n${report({ to: "b@example.org" })}\r\n--out--\r\n`;
  assert.equal((await readReturned(bytes(forwarded))).recipients[0]?.address, "b@example.org");
  assert.deepEqual((await readReturned(bytes("Subject: Hello\r\n\r\nNews"))).recipients, []);
});

describe("mails that came back", () => {
  let admin: Person;
  let relationship: Awaited<ReturnType<typeof makeRelationship>>;
  before(async () => {
    mailSettings("smtp://127.0.0.1:9");
    admin = await makePerson("ADMIN");
    relationship = await makeRelationship();
  });
  beforeEach(async () => {
    await db.mailDelivery.deleteMany();
    await db.subscriber.deleteMany();
  });

  let week = 10;
  const sent = async (email: string) => {
    const subscriber = await makeSubscriber(email, ["WEEKLY"], relationship.id);
    const edition = await makeEdition(relationship.id, { week: `2025-W${week++}` });
    await queueEditionMails(edition);
    await db.mailDelivery.updateMany({ where: { address: email }, data: { state: "SENT" } });
    const mail = await db.mailDelivery.findFirstOrThrow({ where: { address: email } });
    return { ...subscriber, messageId: mail.messageId, edition };
  };
  const brought = async (...texts: string[]) =>
    (
      await importReturned(
        admin,
        texts.map((text, at) => ({ name: `${at}.eml`, bytes: bytes(text) })),
      )
    ).map(({ said }) => said);
  const stateOf = async (address: string) => {
    const [mail] = await db.mailDelivery.findMany({ where: { address } });
    const reader = await db.subscriber.findUnique({ where: { email: address } });
    return [mail?.state, mail?.bounceStatus, reader?.stoppedBy ?? null];
  };

  test("returned for good stops mail, once; for now it is noted and mail goes on", async () => {
    const { messageId, edition } = await sent("gone@example.org");
    const soft = report({ to: "gone@example.org", status: "4.2.2", action: "delayed", messageId });
    assert.deepEqual(await brought(soft), ["later"]);
    assert.deepEqual(await stateOf("gone@example.org"), ["SENT", "4.2.2", null]);
    const hard = report({ to: "gone@example.org", messageId });
    assert.deepEqual(await brought(hard, hard), ["stopped", "again"]);
    assert.deepEqual(await stateOf("gone@example.org"), ["BOUNCED", "5.1.1", "BOUNCE"]);
    const [counted] = await countEditionMails(admin);
    assert.deepEqual([counted?.id, counted?.counts.BOUNCED, counted?.counts.SENT], [edition, 1, 0]);
    assert.equal(await queueEditionMails(await makeEdition(relationship.id, { week: "2025-W50" })), 0);
    assert.equal(await db.auditEvent.count({ where: { action: "mail.returned", actorId: admin.id } }), 3);
  });

  test("a report without the letter means the newest to its address; one of another system's letter means none of ours", async () => {
    await sent("plain@example.org");
    assert.deepEqual(
      await brought(report({ to: "plain@example.org", messageId: "other@elsewhere.example" })),
      ["unknown"],
    );
    assert.deepEqual(await stateOf("plain@example.org"), ["SENT", null, null]);
    assert.deepEqual(
      await brought(
        report({ to: "nobody@example.org" }),
        report({ to: "plain@example.org", messageId: null }),
      ),
      ["unknown", "stopped"],
    );
  });

  test("a report with characters that cannot be kept is taken in all the same, and what comes after it", async () => {
    const odd = await sent("odd@example.org");
    const plain = await sent("after@example.org");
    const said = `user unknown \0 ${"x".repeat(500 - "5.1.1 550 5.1.1 user unknown 0 ".length - 1)}\u{1f4ee}`;
    const strange = report({ to: "odd@example.org", messageId: odd.messageId }).replace(
      "<odd@example.org>: user unknown",
      said,
    );
    const nobody = report({ to: "no\0body@example.org" });
    const after = report({ to: "after@example.org", messageId: plain.messageId });
    assert.deepEqual(await brought(strange, nobody, after), ["stopped", "unknown", "stopped"]);
    const { answer } = await db.mailDelivery.findUniqueOrThrow({ where: { messageId: odd.messageId } });
    assert.equal(answer, `5.1.1 550 5.1.1 ${said.replace("\0", "\ufffd").slice(0, -2)}\ufffd`);
  });

  test("of a letter whose address was forgotten no more than the status is kept", async () => {
    const { messageId } = await sent("gone@example.org");
    await db.mailDelivery.updateMany({ where: { messageId }, data: { address: "", answer: "" } });
    const kept = async () => (await db.mailDelivery.findFirstOrThrow({ where: { messageId } })).answer;
    const late = { to: "gone@example.org", messageId };
    assert.deepEqual(await brought(report({ ...late, action: "delayed", status: "4.4.1" })), ["later"]);
    assert.equal(await kept(), "4.4.1");
    assert.deepEqual(await brought(report(late)), ["stopped"]);
    assert.equal(await kept(), "5.1.1");
  });

  test("a mail that asks to unsubscribe is taken in too; one that is neither is said", async () => {
    const reader = await sent("leave@example.org");
    const subject = `Subject: unsubscribe ${tokenOf(unsubscribePath(reader))}\r\n\r\n`;
    const list = subject.replace("\r\n", ` weekly.${relationship.slug}\r\n`);
    // Of its last letter the first bits alone count.
    const made = subject.replace(/.(?=\r)/, (last) => (last === "A" ? "Q" : "A"));
    assert.deepEqual(await brought(list, made, "Subject: Hello\r\n\r\nWhen is the next one?"), [
      "left",
      "dead",
      "strange",
    ]);
    assert.deepEqual(await stateOf("leave@example.org"), ["SENT", null, null]);
    assert.deepEqual(await brought(subject), ["unsubscribed"]);
    assert.deepEqual(await stateOf("leave@example.org"), ["SENT", null, "READER"]);
  });

  test("the log is filtered by state, kind, edition and address", async () => {
    const { edition } = await sent("one@example.org");
    await sent("two@example.org");
    const addresses = async (asked: object) =>
      (await listMails(admin, { page: 1, ...asked })).rows.map(({ address }) => address).sort();
    assert.deepEqual(await addresses({ state: "SENT", search: "TWO@" }), ["two@example.org"]);
    assert.deepEqual(await addresses({ edition }), ["one@example.org"]);
    assert.deepEqual(await addresses({ edition: randomUUID() }), []);
    assert.deepEqual(await addresses({ edition: "'; DROP" }), []);
    assert.deepEqual(await addresses({ kind: "DIGEST" }), []);
    const week = (await findMailedEdition(admin, edition))?.week ?? "";
    assert.match(week, /^2025-W/, "what the log is narrowed to is named");
    for (const none of [randomUUID(), "'; DROP"]) assert.equal(await findMailedEdition(admin, none), null);
  });

  test("a page of the log beyond the last is the last", async () => {
    await sent("only@example.org");
    for (const page of [1, 2, 999_999]) {
      const found = await listMails(admin, { page });
      assert.deepEqual([found.page, found.rows.length], [1, 1]);
    }
    assert.equal((await listMails(admin, { page: 7, search: "nobody" })).page, 1);
  });
});
