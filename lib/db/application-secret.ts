import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { environment } from "./environment";

/** The secret that signs sessions: THAWLINE_SECRET, else one made once and kept in the data folder. */
export function applicationSecret(): string {
  const { secret, dataDir } = environment();
  if (secret) return secret;
  const file = path.join(dataDir, "secret");
  mkdirSync(dataDir, { recursive: true });
  try {
    // "wx" lets one of two processes win; the loser reads what the winner wrote.
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8").trim();
}
