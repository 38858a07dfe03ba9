import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded";
import { freePort } from "@/lib/ops/start/free-port";
import { recordFile } from "./coded-text";
import { checkedFile, isLoaded } from "./import-file";
import type { DrillOptions } from "./options";
import { pause } from "./own-processes";
import { letIn, type People } from "./people";
import { makeProduct, type Product, removeProduct } from "./product";
import { type Seeded, seeded } from "./seeded";

/** A product with people and one relationship. */
export interface Peopled {
  product: Product;
  people: People;
  /** Address of its relationship. */
  slug: string;
}

/** What the mixes of a run share: time, chance, folders, and servers that are made when first asked for. */
export interface Ground {
  options: DrillOptions;
  random: Seeded;
  folder: string;
  say: (line: string) => void;
  /** Whether there is time for another step of this mix. */
  goesOn: () => boolean;
  /** Begins a mix: of the time that is left it has its share, and the mixes after it have theirs. */
  share: (mixesLeft: number) => void;
  /** A product that is ended with the run. */
  product: (name: string, settings?: Record<string, string>) => Promise<Product>;
  /** The product with its own database that most mixes harm, running. */
  main: () => Promise<Peopled>;
  /** A database server of the drill's. */
  server: () => Promise<EmbeddedServer>;
  /** Ends a product before the run does. */
  drop: (product: Product) => Promise<void>;
  /** Something to undo at the end. */
  after: (undo: () => Promise<void> | void) => void;
  clean: () => Promise<void>;
}

const MINUTE_MS = 60_000;

export function makeGround(
  options: DrillOptions,
  say: (line: string) => void,
  stopping: AbortSignal,
): Ground {
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-drill-"));
  // As root the database runs under another account, which must be able to enter.
  chmodSync(folder, 0o755);
  const limit = performance.now() + options.minutes * MINUTE_MS;
  let mixLimit = limit;
  const random = seeded(options.seed);
  const products = new Set<Product>();
  const undone: (() => Promise<void> | void)[] = [];
  let main: Promise<Peopled> | null = null;
  let server: Promise<EmbeddedServer> | null = null;
  stopping.addEventListener("abort", () => {
    for (const product of products) product.destroy();
  });

  const product = async (name: string, settings: Record<string, string> = {}) => {
    stopping.throwIfAborted();
    const made = await makeProduct(path.join(folder, name), settings, stopping);
    products.add(made);
    return made;
  };
  const drop = async (one: Product) => {
    products.delete(one);
    await removeProduct(one);
  };
  const makeServer = async () => {
    const made = await startEmbedded({
      ...{ folder: path.join(folder, "server", "postgres"), port: await freePort(), database: "drill" },
    });
    undone.push(made.stop);
    return made;
  };
  return {
    options,
    random,
    folder,
    say,
    goesOn: () => !stopping.aborted && performance.now() < mixLimit,
    share: (mixesLeft) => {
      const now = performance.now();
      mixLimit = now + (limit - now) / mixesLeft;
    },
    product,
    drop,
    main: () => {
      main ??= product("main").then((made) => peopled(made, random));
      return main;
    },
    server: () => {
      server ??= makeServer();
      return server;
    },
    after: (undo) => undone.push(undo),
    clean: async () => {
      for (const one of products) one.destroy();
      await pause(300);
      for (const undo of undone.reverse()) await Promise.resolve(undo()).catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Starts a product, lets people in and gives it a relationship with a few signals. */
export async function peopled(product: Product, random: Seeded): Promise<Peopled> {
  product.launch();
  await product.ready();
  const people = await letIn(product);
  const slug = "drill-alpha-beta";
  const loaded = await (await checkedFile(people.admin, recordFile(random, slug, 8)))();
  if (!isLoaded(loaded)) throw new Error(`the relationship was not loaded: ${loaded.status}`);
  return { product, people, slug };
}
