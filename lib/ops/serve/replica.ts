import type { ReadingFrom } from "@/lib/db/reading-source";
import { ofToday, type Told } from "./data-version";
import type { ReplicaVersion } from "./replica-version";

/** A state of the data from which readers are answered while the primary is away. */
export interface EarlierState {
  version: string;
  /** Everything that was saved by then is in it. */
  asOf: Date;
}

export interface Replica {
  /** Whether the replica holds a state that the primary told. */
  holds: (version: string) => Promise<boolean>;
  /** Makes an answer to be as new as a state that the primary told: by the replica where it holds that state, by the primary otherwise. */
  answering: <T>(version: string, make: (reading: ReadingFrom) => Promise<T>) => Promise<T>;
  /** What the replica can answer from while the primary is away; null: from nothing. */
  earlier: () => Promise<EarlierState | null>;
}

/**
 * When a replica may answer. It must hold the very version of the data that the primary told with this request. A version is a random value that is renewed by every write, in the
 * order of commits: a replica that shows it has replayed every write before it, and no fork of the data ever shows the same one. `last` is what the primary told last.
 */
export function replica({ look }: Pick<ReplicaVersion, "look">, last: () => Told | null): Replica {
  /** Once the two have held the same, they are one database; before that an address may be a mistake. */
  let agreed = false;
  const holds = async (version: string) => {
    const state = await look();
    const same = state !== null && ofToday(state.version) === version;
    agreed ||= same;
    return same;
  };
  return {
    holds,
    answering: async (version, make) => await make((await holds(version)) ? { asOf: null } : null),
    earlier: async () => {
      const state = agreed ? await look() : null;
      if (state === null) return null;
      const told = last();
      // The primary itself may have said later that nothing newer was there.
      const asOf =
        told && told.version === state.version && told.at > state.writtenAt ? told.at : state.writtenAt;
      return { version: ofToday(state.version), asOf };
    },
  };
}
