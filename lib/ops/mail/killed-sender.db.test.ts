import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { LOST_MS } from "@/lib/data/readership/mail-queue";
import { queueEditionMails } from "@/lib/data/readership/queue-editions";
import {
  mailSettings,
  makeEdition,
  makeRelationship,
  makeSubscriber,
} from "@/lib/data/readership/readership.test-kit";
import { db } from "@/lib/db/client";
import { environment } from "@/lib/db/environment";
import { ownTestDatabase } from "@/lib/db/test-database";
import { sendQueuedMails } from "./send-mails";
import { type SmtpSink, startSink } from "./smtp-sink";

ownTestDatabase();

const READERS = 60;
const SEND = 'import("./lib/ops/mail/send-mails.ts").then(({ sendQueuedMails }) => sendQueuedMails())';

describe("a process that is killed while it sends", () => {
  let sink: SmtpSink;
  before(async () => {
    sink = await startSink();
    mailSettings(sink.url);
  });
  after(() => sink.close());

  test("at most one letter a reader; what it had in hand is listed as uncertain, the others are sent", async () => {
    const relationship = await makeRelationship();
    for (let at = 0; at < READERS; at += 1)
      await makeSubscriber(`reader-${at}@example.org`, ["WEEKLY"], relationship.id);
    assert.equal(await queueEditionMails(await makeEdition(relationship.id)), READERS);
    const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const url = new URL(environment().databaseUrl ?? "");
    url.pathname = `/${row?.name}`;
    // Some are answered, then the server takes its time over each.
    sink.answer = () => (sink.count() <= 12 ? null : "silent");
    const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", "-e", SEND], {
      env: { ...process.env, DATABASE_URL: url.href },
      stdio: ["ignore", "ignore", "inherit"],
    });
    while (sink.count() < 15) {
      assert.equal(child.exitCode, null, "it is still sending");
      await pause(50);
    }
    child.kill("SIGKILL");
    await once(child, "exit");

    sink.answer = () => null;
    await sendQueuedMails();
    await sendQueuedMails({ clock: () => new Date(Date.now() + LOST_MS + 60_000) });
    const to = sink.letters.map((letter) => /^To: (\S+)/m.exec(letter)?.[1] ?? "");
    assert.equal(new Set(to).size, to.length, "nobody got two");
    const states = await db.mailDelivery.groupBy({ by: ["state"], _count: true });
    const counted = Object.fromEntries(states.map(({ state, _count }) => [state, _count]));
    assert.equal((counted.SENT ?? 0) + (counted.UNCERTAIN ?? 0), READERS, JSON.stringify(counted));
    assert.ok((counted.UNCERTAIN ?? 0) >= 3, "those that the server was silent about");
    assert.ok((counted.UNCERTAIN ?? 0) <= 30, JSON.stringify(counted));
    const uncertain = await db.mailDelivery.findMany({ where: { state: "UNCERTAIN" } });
    const silent = sink.letters.slice(12, 15).map((letter) => /^To: (\S+)/m.exec(letter)?.[1]);
    for (const address of silent)
      assert.ok(
        uncertain.some((mail) => mail.address === address),
        address,
      );
  });
});
