import { mailIsOn } from "@/lib/data/readership/mail-on";
import {
  type ClaimedMail,
  claimMails,
  type MailFate,
  settleMails,
  tidyMails,
} from "@/lib/data/readership/mail-queue";
import { environment } from "@/lib/db/environment";
import { logFault } from "@/lib/log/log";
import { insist } from "@/lib/ops/jobs/insist";
import { letterMaker } from "./letters";
import { CONNECTIONS, type MailTransport, openTransport } from "./transport";

/** So many are taken up at once, and as many noted. */
const GROUP = 2 * CONNECTIONS;
/** More are taken up while no more than these are on their way: the connections are never idle. Where the process is killed, as many, a group taken up and one being noted may become uncertain. */
const LOW = 2 * CONNECTIONS;

/** What a run did, by the fate of its mails. */
export type MailRun = Record<MailFate["state"], number>;

interface Options {
  /** These and no others. */
  only?: readonly string[];
  /** Ends it between two groups. */
  stop?: AbortSignal;
  clock?: () => Date;
}

/** The run of this process that was begun last. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Hands over what is queued and due, until nothing is or the server is away. Any number of processes may do it at once; within one a run waits for the one before, so that it has no more connections, and no more
 * letters on their way, than one run has.
 */
export function sendQueuedMails(options: Options = {}): Promise<MailRun> {
  const run = last.then(() => handOverQueued(options));
  last = run.catch(() => undefined);
  return run;
}

async function handOverQueued(options: Options): Promise<MailRun> {
  const { only, stop, clock = () => new Date() } = options;
  const run: MailRun = { SENT: 0, REFUSED: 0, UNCERTAIN: 0, LATER: 0, UNREACHED: 0 };
  const { mail } = environment();
  if (!mailIsOn() || mail === null) return run;
  await tidyMails(clock());
  const transport = openTransport(mail);
  const letterOf = letterMaker();
  try {
    await pump({
      take: () => (stop?.aborted ? Promise.resolve([]) : claimMails(GROUP, clock(), only)),
      hand: (mail) => handOver(mail, letterOf, transport),
      note: async (fates) => {
        await insist(() => settleMails(fates, clock()));
        for (const { state } of fates) run[state] += 1;
      },
    });
  } finally {
    transport.close();
  }
  return run;
}

/**
 * Takes mails up, hands them over and notes what became of them, all three at once, until there are none or the server is away. Where none can be taken up, since the database is
 * away, what is on its way is noted all the same: its fate would be uncertain for ever.
 */
async function pump({
  take,
  hand,
  note,
}: {
  take: () => Promise<ClaimedMail[]>;
  hand: (mail: ClaimedMail) => Promise<MailFate>;
  note: (fates: MailFate[]) => Promise<void>;
}): Promise<void> {
  const under = new Set<Promise<void>>();
  const fates: MailFate[] = [];
  let more = true;
  let refused: { problem: unknown } | null = null;
  const taken = () =>
    take().catch((problem: unknown) => {
      refused = { problem };
      return [];
    });
  while (more || under.size > 0 || fates.length > 0) {
    const told = fates.length >= GROUP || under.size <= LOW ? fates.splice(0) : [];
    // A server that is away is away for all.
    if (told.length > 0 && told.every(({ state }) => state === "UNREACHED")) more = false;
    const [mails] = await Promise.all([
      more && under.size <= LOW ? taken() : null,
      told.length > 0 ? note(told) : null,
    ]);
    if (mails?.length === 0) more = false;
    for (const mail of mails ?? []) {
      const handed: Promise<void> = hand(mail).then((fate) => {
        fates.push(fate);
        under.delete(handed);
      });
      under.add(handed);
    }
    if (under.size > 0 && (!more || under.size > LOW)) await Promise.race(under);
  }
  if (refused !== null) throw (refused as { problem: unknown }).problem;
}

async function handOver(
  mail: ClaimedMail,
  letterOf: ReturnType<typeof letterMaker>,
  transport: MailTransport,
): Promise<MailFate> {
  let addressed: Awaited<ReturnType<typeof letterOf>>;
  try {
    addressed = await letterOf(mail);
  } catch (problem) {
    // Nothing has left: it is tried again, and the log says why it could not be written.
    logFault("server", problem);
    return { mail, state: "LATER", answer: "Not sent: the letter could not be laid out; the log says why." };
  }
  return { mail, ...(await transport.hand(addressed)) };
}
