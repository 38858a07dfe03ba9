import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlQuery, SqlQueryable } from "@prisma/driver-adapter-utils";
import { withoutMark } from "./large-text";

/** What runs statements: a connection, or a transaction of its own. */
interface Running extends Pick<SqlQueryable, "queryRaw" | "executeRaw"> {
  startTransaction?: (...args: never[]) => Promise<Running>;
}

/**
 * Prisma's adapter, whose own record of its last hundred statements holds no parameters once they have run: parts of files have 4 MiB each. Puts large texts in place of their marks,
 * which no other adapter does.
 */
export class ForgetfulPg extends PrismaPg {
  override async connect() {
    return forgetful(await super.connect());
  }
}

export function forgetful<Q extends Running>(running: Q): Q {
  const { queryRaw, executeRaw, startTransaction } = running;
  running.queryRaw = (query) => forgotten(query, (own) => queryRaw.call(running, own));
  running.executeRaw = (query) => forgotten(query, (own) => executeRaw.call(running, own));
  if (startTransaction)
    running.startTransaction = async (...args) => forgetful(await startTransaction.apply(running, args));
  return running;
}

async function forgotten<T>(query: SqlQuery, run: (query: SqlQuery) => Promise<T>): Promise<T> {
  const own = { ...query, args: query.args.map(withoutMark) };
  try {
    return await run(own);
  } finally {
    own.args.length = 0;
  }
}
