import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";
import { type Ground, type Peopled, peopled } from "./ground";
import { familyOf, pause, signal } from "./own-processes";
import { rowsOf } from "./store";

/** A way in which a database cannot serve. */
export interface Outage {
  name: string;
  /** Whether something is killed. */
  kills: boolean;
  /** What a form says that comes back. */
  saying: RegExp;
  /** The product to harm; null: this cannot be made here. */
  place: (ground: Ground) => Promise<Peopled | null>;
  /** Begins it; gives how it ends. */
  harm: (place: Peopled, ground: Ground) => Promise<{ end: () => Promise<void> }>;
}

const main = (ground: Ground) => ground.main();
const LINUX = process.platform === "linux";

/** Ends the product's connections, so that it has to ask for new ones. */
const endOthers = (url: string) =>
  rowsOf(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'thawline%'`,
  );

const stopped: Outage = {
  name: "stopped",
  kills: false,
  saying: /could not be reached|more to do/,
  place: async (ground) => (LINUX ? main(ground) : null),
  harm: async ({ product }) => {
    const processes = familyOf(product.pids().database ?? 0);
    for (const pid of processes) signal(pid, "SIGSTOP");
    return {
      end: async () => {
        for (const pid of processes.reverse()) signal(pid, "SIGCONT");
      },
    };
  },
};

const killed: Outage = {
  name: "killed",
  kills: true,
  saying: /could not be reached|more to do/,
  place: main,
  harm: async ({ product }) => {
    product.kill("database");
    return { end: async () => undefined };
  },
};

const crowded: Outage = {
  name: "connections used up",
  kills: false,
  saying: /could not be reached|more to do/,
  place: main,
  harm: async ({ product }) => {
    const taken: pg.Client[] = [];
    const url = product.url();
    const take = async () => {
      const client = new pg.Client({ connectionString: utcAddress(url) });
      client.on("error", () => undefined);
      await client.connect();
      taken.push(client);
    };
    const fill = async () => {
      for (let room = true; room; )
        room = await take().then(
          () => true,
          () => false,
        );
    };
    await fill();
    // The last place asks the product's connections to end, and what they leave is taken before it comes back.
    await taken[0]?.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'thawline%'`,
    );
    await pause(50);
    await fill();
    return {
      end: async () => void (await Promise.all(taken.map((client) => client.end().catch(() => undefined)))),
    };
  },
};

const readOnly: Outage = {
  name: "read-only",
  kills: false,
  saying: /takes no writing/,
  place: main,
  harm: async ({ product }) => {
    const url = product.url();
    await rowsOf(url, `ALTER DATABASE thawline SET default_transaction_read_only = on`);
    await endOthers(url);
    return {
      end: async () => {
        await rowsOf(
          url,
          `BEGIN READ WRITE; ALTER DATABASE thawline RESET default_transaction_read_only; COMMIT`,
        );
        await endOthers(url);
      },
    };
  },
};

const DISK = "320m";
const PIECE = Buffer.alloc(64 * 1024);

const full: Outage = {
  name: "full disk",
  kills: false,
  saying: /disk of the database is full|could not be reached|more to do/,
  place: async (ground) => {
    const disk = path.join(ground.folder, "small-disk");
    mkdirSync(disk, { mode: 0o755 });
    // Only root may make a small disk in memory.
    if (
      !LINUX ||
      spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK},mode=0755`, "tmpfs", disk]).status !== 0
    )
      return null;
    ground.after(() => void spawnSync("umount", ["-l", disk]));
    return peopled(await ground.product("small-disk/data"), ground.random);
  },
  harm: async ({ product }) => {
    const ballast = path.join(path.dirname(product.dataDir), "ballast");
    const file = openSync(ballast, "w");
    try {
      for (;;) writeSync(file, PIECE);
    } catch {
      // Full, which is what is wanted.
    } finally {
      closeSync(file);
    }
    return { end: async () => rmSync(ballast) };
  },
};

export const OUTAGES: readonly Outage[] = [stopped, killed, crowded, readOnly, full];
