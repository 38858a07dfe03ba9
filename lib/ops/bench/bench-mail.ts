import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { createTransport } from "nodemailer";
import { claimMails } from "@/lib/data/readership/mail-queue";
import { queueEditionMails } from "@/lib/data/readership/queue-editions";
import { mailSettings, makeEdition, makeRelationship } from "@/lib/data/readership/readership.test-kit";
import { db } from "@/lib/db/client";
import { letterMaker } from "@/lib/ops/mail/letters";
import { sendQueuedMails } from "@/lib/ops/mail/send-mails";
import { CONNECTIONS } from "@/lib/ops/mail/transport";
import { ROOT } from "@/lib/ops/root";
import { median } from "./median";

const MAILS = 10_000;
const LOOK_MS = 250;
const MB = 1024 * 1024;

/** Mails of one edition queued and handed to a mail server of this machine, beside a plain loop over the mail library; lines to print. */
export async function benchMail(): Promise<string[]> {
  const sink = await startSinkProcess();
  try {
    mailSettings(sink.url);
    const edition = await fillReadership();
    const began = performance.now();
    const queued = await queueEditionMails(edition);
    const queueing = performance.now() - began;
    const plain = await plainLetter();
    const half = MAILS / 2;
    await plainLoop(sink.url, plain, 200);
    const first = await plainLoop(sink.url, plain, half);
    const before = await sink.count();
    const sending = await watched(() => sendQueuedMails());
    const arrived = (await sink.count()) - before;
    const second = await plainLoop(sink.url, plain, half);
    const ours = (MAILS / sending.ms) * 1000;
    const theirs = (MAILS / (first.ms + second.ms)) * 1000;
    const kilobytes = Math.round((plain.html.length + plain.text.length + plain.png.length) / 1024);
    return [
      `mail: ${queued.toLocaleString("en-GB")} queued in ${Math.round(queueing)} ms; ${sending.result.SENT.toLocaleString("en-GB")} of some ${kilobytes} kB handed to a server of this machine at ${Math.round(ours)} a second, ${arrived.toLocaleString("en-GB")} arrived`,
      `a plain loop over the mail library, one letter for all, no queue: ${Math.round(theirs)} a second; ours ${(ours / theirs).toFixed(2)} ×`,
      `time of the processor a mail, in this process: ${(sending.cpu / MAILS).toFixed(2)} ms, the plain loop ${((first.cpu + second.cpu) / MAILS).toFixed(2)} ms`,
      `memory (RSS) of this process: ${sending.before} MB before, a median of ${sending.halves[0]} MB over the first half and ${sending.halves[1]} MB over the second, ${sending.peak} MB at most, ${sending.after} MB after; heap in use ${sending.heapBefore} and ${sending.heapAfter} MB`,
    ];
  } finally {
    sink.process.kill();
  }
}

async function fillReadership(): Promise<string> {
  const relationship = await makeRelationship();
  const since = new Date(Date.now() - 86_400_000);
  const ids = Array.from({ length: MAILS }, () => randomUUID());
  await db.subscriber.createMany({
    data: ids.map((id, at) => ({ id, email: `reader-${at}@example.org`, confirmedAt: since })),
  });
  await db.subscription.createMany({
    data: ids.map((subscriberId) => ({
      subscriberId,
      kind: "WEEKLY" as const,
      relationshipId: relationship.id,
      createdAt: since,
    })),
  });
  return makeEdition(relationship.id);
}

/** The letter of the first mail, laid out as ours are; the mail stays in the queue. */
async function plainLetter() {
  const [mail] = await claimMails(1, new Date());
  if (!mail) throw new Error("no mail was queued");
  const { letter, picture } = await letterMaker()(mail);
  await db.mailDelivery.update({ where: { id: mail.id }, data: { state: "QUEUED", attempts: 0 } });
  return { ...letter, png: picture?.png ?? Buffer.alloc(0) };
}

/** What somebody would write who has a list of addresses and the library: as many connections as ours. Gives its milliseconds and those of its process. */
async function plainLoop(
  url: string,
  { png, ...letter }: Awaited<ReturnType<typeof plainLetter>>,
  mails: number,
): Promise<{ ms: number; cpu: number }> {
  const { hostname: host, port } = new URL(url);
  const transport = createTransport({
    pool: true,
    host,
    port: Number(port),
    maxConnections: CONNECTIONS,
    maxMessages: 500,
  });
  const began = performance.now();
  const before = process.cpuUsage();
  let next = 0;
  const lane = async () => {
    while (next < mails) {
      const at = next++;
      await transport.sendMail({
        from: "Thawline <summaries@thawline.example>",
        to: `reader-${at}@example.org`,
        ...letter,
        attachments: [
          { filename: "chart.png", content: png, cid: "chart@thawline", contentType: "image/png" },
        ],
      });
    }
  };
  await Promise.all(Array.from({ length: 4 * CONNECTIONS }, lane));
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  transport.close();
  return { ms, cpu: (user + system) / 1000 };
}

async function watched<T>(work: () => Promise<T>) {
  const now = () => Math.round(process.memoryUsage.rss() / MB);
  const heap = () => Math.round(process.memoryUsage().heapUsed / MB);
  const [before, heapBefore] = [now(), heap()];
  const looks: number[] = [];
  const look = setInterval(() => looks.push(now()), LOOK_MS);
  const began = performance.now();
  const cpu = process.cpuUsage();
  try {
    const result = await work();
    const ms = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    return {
      result,
      ms,
      cpu: (user + system) / 1000,
      before,
      halves: halvesOf(looks),
      peak: Math.max(before, now(), ...looks),
      after: now(),
      heapBefore,
      heapAfter: heap(),
    };
  } finally {
    clearInterval(look);
  }
}

function halvesOf(looks: readonly number[]): [number, number] {
  const half = Math.ceil(looks.length / 2);
  return [median(looks.slice(0, half)), median(looks.slice(half))];
}

async function startSinkProcess(): Promise<{
  url: string;
  process: ChildProcess;
  count: () => Promise<number>;
}> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/ops/bench/mail-sink.ts"], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => String((await lines.next()).value);
  const url = await nextLine();
  const count = async () => {
    child.stdin.write("\n");
    return Number(await nextLine());
  };
  return { url, process: child, count };
}
