import pg from "pg";
import { ConfigurationError } from "@/lib/db/environment";
import { utcAddress } from "@/lib/db/utc-address";

const OLDEST_VERSION = 140_000;

/** Makes sure that a server answers, lets us in and is new enough; otherwise one sentence says what to do. */
export async function reachDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: utcAddress(url), connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; name: string }>(
      "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS name",
    );
    const version = rows[0];
    if (!version || Number(version.number) < OLDEST_VERSION)
      throw new ConfigurationError(
        `The server of DATABASE_URL is PostgreSQL ${version?.name ?? "of an unknown version"}: Thawline needs 14 or newer.`,
      );
  } catch (error) {
    throw error instanceof ConfigurationError ? error : new ConfigurationError(sentence(error, new URL(url)));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function sentence(error: unknown, { hostname, port, pathname, username }: URL): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const place = `${hostname}:${port || 5432}`;
  if (code === "28P01" || code === "28000")
    return `The server at ${place} does not let “${username}” in: correct user and password in DATABASE_URL.`;
  if (code === "3D000")
    return `The server at ${place} has no database “${pathname.slice(1)}”: create it, or correct DATABASE_URL.`;
  const why = code || (error instanceof Error ? error.message : String(error));
  return `No PostgreSQL server answers at ${place} (${why}): start it, correct DATABASE_URL, or leave DATABASE_URL out to use the embedded one.`;
}
