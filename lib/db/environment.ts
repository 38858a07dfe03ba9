import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { addressRanges } from "./address-ranges";
import { mailKeys, mailOf, mailProblems } from "./mail-settings";

/** A setting that cannot work; its message is one sentence for the person who runs the product. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";
}

const anyPort = z.coerce
  .number({ error: "a port from 1 to 65535" })
  .int("a port from 1 to 65535")
  .min(1, "a port from 1 to 65535")
  .max(65_535, "a port from 1 to 65535");
const port = (fallback: number) => anyPort.default(fallback);
const proxies = z.string().transform((text, ctx) => {
  const list = addressRanges(text);
  if (list) return list;
  ctx.addIssue({
    code: "custom",
    message: "addresses or ranges such as 127.0.0.1, 10.0.0.0/8, parted by commas",
  });
  return z.NEVER;
});
const formerSecrets = z
  .string()
  .transform((text) => text.split(",").map((secret) => secret.trim()))
  .pipe(z.array(z.string().min(32, "secrets of at least 32 characters, parted by commas")));
const optionalWords = z.string().trim().min(1).optional();

const databaseAddress = z.string().regex(/^postgres(ql)?:\/\//, "an address that starts with postgresql://");

const keys = z
  .object({
    DATABASE_URL: databaseAddress.optional(),
    DATABASE_READ_URL: databaseAddress.optional(),
    PORT: port(3000),
    THAWLINE_HOST: optionalWords,
    BASE_URL: z
      .url({ protocol: /^https?$/, error: "an address that starts with http:// or https://" })
      .optional(),
    THAWLINE_DATA_DIR: z.string().trim().min(1).default(".data"),
    THAWLINE_METRICS_PORT: anyPort.optional(),
    THAWLINE_LOG: z.enum(["faults", "requests"], { error: "faults or requests" }).default("faults"),
    THAWLINE_DB_PORT: port(54_329),
    THAWLINE_DB_POOL: z.coerce
      .number({ error: "a number of connections from 1 to 100" })
      .int()
      .min(1, "a number of connections from 1 to 100")
      .max(100, "a number of connections from 1 to 100")
      .default(10),
    THAWLINE_SECRET: z.string().min(32, "at least 32 characters").optional(),
    THAWLINE_SECRET_FORMER: formerSecrets.optional(),
    THAWLINE_TRUSTED_PROXIES: proxies.optional(),
    THAWLINE_DEMO: z.enum(["yes", "no"], { error: "yes or no" }).default("yes"),
    THAWLINE_JOBS: z.enum(["yes", "no"], { error: "yes or no" }).default("yes"),
    THAWLINE_BACKUPS: z.enum(["yes", "no"], { error: "yes or no" }).default("yes"),
    THAWLINE_BACKUP_DIR: optionalWords,
    ...mailKeys,
    CHROMIUM_PATH: optionalWords,
    NODE_ENV: z.string().optional(),
  })
  .superRefine((key, ctx) => {
    for (const { name, message } of mailProblems(key))
      ctx.addIssue({ code: "custom", path: [name], message });
  })
  .transform((key) => ({
    /** null: the embedded server. */
    databaseUrl: key.DATABASE_URL ?? null,
    /** A standby that may answer readers; null: none. */
    readUrl: key.DATABASE_READ_URL ?? null,
    port: key.PORT,
    /** null: every network address of this machine. */
    host: key.THAWLINE_HOST ?? null,
    /** Without a slash at the end. */
    baseUrl: (key.BASE_URL ?? `http://localhost:${key.PORT}`).replace(/\/+$/, ""),
    dataDir: path.resolve(key.THAWLINE_DATA_DIR),
    /** Where figures for Prometheus are told, on this machine alone; null: nowhere. */
    metricsPort: key.THAWLINE_METRICS_PORT ?? null,
    /** Whether every request stands in the log, and not only what failed or took long. */
    logRequests: key.THAWLINE_LOG === "requests",
    databasePort: key.THAWLINE_DB_PORT,
    poolSize: key.THAWLINE_DB_POOL,
    /** null: made once and kept in the data folder. */
    secret: key.THAWLINE_SECRET ?? null,
    /** Those before it, under which letters were sent whose links are to go on working. */
    formerSecrets: key.THAWLINE_SECRET_FORMER ?? [],
    /** Whom to believe about the address of a visitor; null: nobody. */
    trustedProxies: key.THAWLINE_TRUSTED_PROXIES ?? null,
    /** Whether an empty database gets the demonstration relationships. */
    demo: key.THAWLINE_DEMO === "yes",
    /** Whether this product runs jobs beside its pages. */
    jobs: key.THAWLINE_JOBS === "yes",
    /** Whether the product takes a backup a day by itself. */
    backups: key.THAWLINE_BACKUPS === "yes",
    backupDir: path.resolve(key.THAWLINE_BACKUP_DIR ?? path.join(key.THAWLINE_DATA_DIR, "backups")),
    /** null: no mail is sent. */
    mail: mailOf(key),
    chromiumPath: key.CHROMIUM_PATH ?? null,
    production: key.NODE_ENV === "production",
  }));
export type Environment = z.output<typeof keys>;

/** Checks every key at once; an empty value counts as not set. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = keys.safeParse(set);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} must be ${issue.message}`);
  throw new ConfigurationError(`${faults.join("; ")}: correct it in .env or in the environment.`);
}

/** The environment of this process, read anew on each call so that a test can point it elsewhere. */
export function environment(): Environment {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return readEnvironment(process.env);
}
