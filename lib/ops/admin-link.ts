import { ConfigurationError, environment } from "@/lib/db/environment";
import { withDatabase } from "@/lib/ops/backup/open-database";
import { runCommand, say } from "./say";

/** npm run admin-link -- email: a new password for whoever can run commands on the server. */
async function command(): Promise<number> {
  const email = process.argv[2];
  if (!email) throw new ConfigurationError("Name the account: npm run admin-link -- name@example.org");
  return withDatabase(async (url) => {
    process.env.DATABASE_URL = url;
    const { createRecoveryLink } = await import("@/lib/data/people/access-links");
    const { closeDatabase } = await import("@/lib/ops/start/first-content");
    try {
      const made = await createRecoveryLink(email);
      if (!made.ok) throw new ConfigurationError(made.problems.map((problem) => problem.message).join(" "));
      say(
        `A new password for ${email}, once, within a day: ${new URL(made.path, environment().baseUrl).href}`,
      );
      return 0;
    } finally {
      await closeDatabase();
    }
  });
}

await runCommand(command);
