import { EventEmitter } from "node:events";
import pg from "pg";

const shared = globalThis as typeof globalThis & { thawlinePromotions?: number };

/** How often a server that should follow another was found to follow none; whoever reads compares before and after. */
export const promotionsSeen = (): number => shared.thawlinePromotions ?? 0;

/**
 * A connection to a standby that notices when it stops being one. From the end of recovery on the server says so with the answer to the first statement, before
 * that answer is complete: so nothing that was written after the promotion is taken for the primary's.
 */
export class StandbyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const connection: unknown = Reflect.get(this, "connection");
    if (!(connection instanceof EventEmitter)) throw new Error("the driver has no connection to listen to");
    connection.on("parameterStatus", ({ parameterName, parameterValue }: Record<string, unknown>) => {
      if (parameterName === "in_hot_standby" && parameterValue !== "on")
        shared.thawlinePromotions = promotionsSeen() + 1;
    });
  }
}
