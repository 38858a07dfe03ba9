import path from "node:path";
import { ConfigurationError } from "@/lib/db/environment";
import { withDatabase } from "@/lib/ops/backup/open-database";
import { restoreBackup } from "@/lib/ops/backup/restore-backup";
import { runCommand, say } from "./say";

/** npm run restore -- file [--replace] */
async function command(): Promise<number> {
  const words = process.argv.slice(2);
  const replace = words.includes("--replace");
  const named = words.find((word) => !word.startsWith("--"));
  if (!named) throw new ConfigurationError("Name the backup: npm run restore -- backups/thawline-….jsonl.gz");
  const file = path.resolve(named);
  const { rows, closed } = await withDatabase((url) => restoreBackup(url, file, replace));
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  say(`${total} rows of ${Object.keys(rows).length} tables restored from ${file}`);
  say(
    `Ended, so that nobody comes in by what was open at the time of the backup: ${closed.sessions} sessions, ${closed.links} open links. Everybody signs in anew.`,
  );
  if (closed.mails > 0)
    say(
      `${closed.mails} letters were being sent when the backup was taken: they are listed as uncertain and not sent again.`,
    );
  if (closed.held > 0)
    say(
      `${closed.held} letters waited when the backup was taken and may have been sent since: they are held until an administrator releases or drops them.`,
    );
  if ((rows.Subscriber ?? 0) > 0) {
    say(
      "Letters of what was published, closed or over before this restore are held too, as they are queued: look through Administration, Mail.",
    );
    say(
      "Whoever ended their mails after the backup was taken would get them again: before the next is sent, look for POST /mail/unsubscribe in the log of your web server.",
    );
  }
  say(
    "Whoever was disabled, or given another role, after the backup was taken is as before: look through Administration, People.",
  );
  say("If Thawline runs, start it anew: it keeps readings in memory.");
  return 0;
}

await runCommand(command);
