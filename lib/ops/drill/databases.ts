import type { Ground } from "./ground";
import { until } from "./own-processes";
import { rowsOf } from "./store";

/** Databases on the server of the drill. */
export interface Databases {
  /** Address of a database. */
  at: (name: string) => string;
  /** Makes one, empty or as another is, in place of one of that name. */
  make: (name: string, like?: string) => Promise<string>;
  drop: (name: string) => Promise<void>;
  /** Waits until somebody else is connected to one; false: nobody came in time. */
  connected: (name: string, limitMs: number) => Promise<boolean>;
  /** Number of the server's first process. */
  pid: () => Promise<number>;
}

export async function databases(ground: Ground): Promise<Databases> {
  const server = await ground.server();
  const at = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const ask = (text: string, values: unknown[] = []) =>
    rowsOf<{ found: number }>(at("postgres"), text, values);
  const drop = async (name: string) => void (await ask(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  return {
    at,
    drop,
    make: async (name, like) => {
      await drop(name);
      await ask(`CREATE DATABASE "${name}"${like === undefined ? "" : ` TEMPLATE "${like}"`}`);
      return at(name);
    },
    connected: (name, limitMs) =>
      until(async () => {
        const [row] = await ask("SELECT count(*)::int AS found FROM pg_stat_activity WHERE datname = $1", [
          name,
        ]);
        return (row?.found ?? 0) > 0;
      }, limitMs),
    pid: async () => {
      const [row] = await ask(`SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS found`);
      return row?.found ?? 0;
    },
  };
}

/** A database that holds the demonstration, as the first start leaves it. */
export async function demonstration(ground: Ground, { make, at }: Databases): Promise<string> {
  const name = "demonstration";
  await make(name);
  const product = await ground.product("demonstration", { DATABASE_URL: at(name), THAWLINE_DEMO: "yes" });
  product.launch();
  await product.ready();
  await product.stop();
  await ground.drop(product);
  return name;
}
