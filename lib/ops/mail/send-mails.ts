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
import { letterMaker } from "./letters";
import { CONNECTIONS, type MailTransport, openTransport } from "./transport";

/** Mails that are taken up together, and noted together; as many, of each lane, may become uncertain where the process is killed. */
const GROUP = 2 * CONNECTIONS;
/** While one group is noted, the other is at the server. */
const LANES = 2;

/** What a run did, by the fate of its mails. */
export type MailRun = Record<MailFate["state"], number>;

/**
 * Hands over what is queued and due, until nothing is or the server is away. Any number of processes may do it at once. `only`: these and no
 * others. `stop`: ends it between two groups.
 */
export async function sendQueuedMails(
  options: { only?: readonly string[]; stop?: AbortSignal; clock?: () => Date } = {},
): Promise<MailRun> {
  const { only, stop, clock = () => new Date() } = options;
  const run: MailRun = { SENT: 0, REFUSED: 0, UNCERTAIN: 0, LATER: 0, UNREACHED: 0 };
  const { mail } = environment();
  if (!mailIsOn() || mail === null) return run;
  await tidyMails(clock());
  const transport = openTransport(mail);
  const letterOf = letterMaker();
  let away = false;
  const lane = async () => {
    while (!away && !stop?.aborted) {
      const mails = await claimMails(GROUP, clock(), only);
      if (mails.length === 0) return;
      const fates = await Promise.all(mails.map((claimed) => handOver(claimed, letterOf, transport)));
      await settleMails(fates, clock());
      for (const { state } of fates) run[state] += 1;
      away ||= fates.every(({ state }) => state === "UNREACHED");
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    transport.close();
  }
  return run;
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
