import { LRUCache } from "lru-cache";
import { compressed, type Encoding, isCompressed, unpacked } from "./encodings";
import type { MadeAnswer } from "./whole-answer";

/** What may be sent again. */
export interface KeptAnswer {
  /** The state of the data that it was made from. */
  version: string;
  status: number;
  headers: Record<string, string | string[]>;
  tag: string;
  /** What is not compressed is there as it is, everything else in gzip and, once asked for, in brotli. */
  bodies: Partial<Record<Encoding, Buffer>>;
}

/** An answer, and whether it stays the same while nothing is written. */
export type Making = (version: string) => Promise<{ answer: KeptAnswer; finished: boolean }>;

/** A body in one of the ways to send it. */
export interface PackedBody {
  body: Buffer;
  encoding: Encoding;
}

export interface Keep {
  /** The answer of a state of the data, where it is kept. */
  find: (key: string, version: string) => KeptAnswer | undefined;
  /** The answer of a state of the data: as kept, or made now and kept. All who ask at once share one making. */
  answerFor: (key: string, version: string, make: Making) => Promise<KeptAnswer>;
  /** The body in an encoding, made on first demand. */
  bodyIn: (key: string, answer: KeptAnswer, encoding: Encoding) => Promise<PackedBody>;
  /** How many answers are kept, the bytes of them, and how often one was there or had to be made. */
  size: () => { answers: number; bytes: number; hits: number; misses: number };
}

/** What an entry takes beside its bodies: key, headers and tag. */
const BESIDE = 2_048;

const sizeOf = (answer: KeptAnswer) =>
  Object.values(answer.bodies).reduce((sum, body) => sum + (body?.length ?? 0), BESIDE);

/** The body of an answer in an encoding, or as it is where it is never compressed; undefined: it has to be made first. */
export function readyIn({ bodies }: KeptAnswer, encoding: Encoding): PackedBody | undefined {
  const asked = bodies[encoding];
  if (asked) return { body: asked, encoding };
  return bodies.gzip || !bodies.identity ? undefined : { body: bodies.identity, encoding: "identity" };
}

/** A keep of answers that holds at most so many bytes; what was asked for longest ago goes first. */
export function makeKeep(mostBytes: number): Keep {
  const keep = new LRUCache<string, KeptAnswer>({ maxSize: mostBytes, sizeCalculation: sizeOf });
  const makings = new Map<string, Promise<KeptAnswer>>();
  let hits = 0;
  let misses = 0;

  function makeOnce(key: string, version: string, make: Making): Promise<KeptAnswer> {
    const name = `${version}\n${key}`;
    const running = makings.get(name);
    if (running) return running;
    const making = make(version)
      .then(({ answer, finished }) => {
        if (finished) keep.set(key, answer);
        return answer;
      })
      .finally(() => makings.delete(name));
    makings.set(name, making);
    return making;
  }

  function lookUp(key: string, version: string): KeptAnswer | undefined {
    const found = keep.get(key);
    return found?.version === version ? found : undefined;
  }

  return {
    find: (key, version) => {
      const found = lookUp(key, version);
      if (found) hits += 1;
      return found;
    },
    answerFor: (key, version, make) => {
      const found = lookUp(key, version);
      if (found) return Promise.resolve(found);
      misses += 1;
      return makeOnce(key, version, make);
    },
    bodyIn: async (key, answer, encoding) => {
      const { bodies } = answer;
      const ready = readyIn(answer, encoding);
      if (ready) return ready;
      const plain = await unpacked(bodies.gzip ?? Buffer.alloc(0));
      if (encoding === "identity") return { body: plain, encoding };
      const body = await compressed(plain, encoding);
      // A new entry: the keep measures none that it holds already.
      if (keep.peek(key) === answer) keep.set(key, { ...answer, bodies: { ...bodies, [encoding]: body } });
      return { body, encoding };
    },
    size: () => ({ answers: keep.size, bytes: keep.calculatedSize, hits, misses }),
  };
}

/** The bodies of an answer as they are kept. */
export async function bodiesOf({ headers, body }: MadeAnswer): Promise<KeptAnswer["bodies"]> {
  return isCompressed(String(headers["content-type"] ?? ""), body.length)
    ? { gzip: await compressed(body, "gzip") }
    : { identity: body };
}
