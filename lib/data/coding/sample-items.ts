import { isoOrNull } from "@/lib/data/day-column";
import { db, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type CodingPair, type KeptPairs, keptPairs, pairsOf } from "./coding-pairs";
import { sampleCoding, sampleColumns } from "./sample-coding";

type Settlement = "FIRST" | "SECOND" | "OTHER" | "NEITHER";

/** How an editor settled a pair. */
export interface Settled {
  firstId: string | null;
  secondId: string | null;
  choice: Settlement;
  reason: string;
  /** Slug of the signal that came of it; null: none did. */
  signal: string | null;
  editor: string;
  /** ISO moment. */
  recordedAt: string;
}

/** A pair with what became of it; null: nothing yet. */
export interface SamplePair extends CodingPair {
  settled: Settled | null;
}

export interface SampleTurn {
  part: number;
  coderId: string;
  coder: string;
  state: "DONE" | "NOTHING" | "DOUBTFUL";
  reason: string;
  /** ISO moment. */
  finishedAt: string;
}

/** A document of the sample that both coders have finished. */
export interface SampleItem {
  id: string;
  relationshipId: string;
  relationship: { slug: string; name: string };
  title: string;
  publisher: string;
  published: string | null;
  turns: SampleTurn[];
  pairs: SamplePair[];
  /** The newest pairing that an editor put together; null: what is shown is proposed. */
  pairing: { number: number; reason: string; author: string } | null;
}

const FINISHED = ["DONE", "NOTHING", "DOUBTFUL"] as const;

/** The documents of the sample with both turns finished, oldest first. Internal: no one is asked who they are. */
export async function loadSampleItems(
  where: Prisma.InboxItemWhereInput,
  client: Transaction = db,
): Promise<SampleItem[]> {
  const rows = await client.inboxItem.findMany({
    where: {
      ...where,
      removedAt: null,
      AND: [1, 2].map((part) => ({ tasks: { some: { part, state: { in: [...FINISHED] } } } })),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      relationshipId: true,
      title: true,
      publisher: true,
      published: true,
      relationship: { select: { slug: true, name: true } },
      tasks: { orderBy: { part: "asc" }, include: { coder: { select: { name: true } } } },
      codings: { orderBy: [{ recordedAt: "asc" }, { id: "asc" }], select: { ...sampleColumns, ...STANDING } },
      pairings: {
        orderBy: { number: "desc" },
        take: 1,
        select: { number: true, pairs: true, reason: true, author: { select: { name: true } } },
      },
      adjudications: {
        orderBy: { recordedAt: "asc" },
        include: { author: { select: { name: true } }, signal: { select: { slug: true } } },
      },
    },
  });
  return rows.map(({ tasks, codings, pairings, adjudications, published, ...item }) => {
    const settled = adjudications.map(
      ({ firstId, secondId, choice, reason, author, signal, recordedAt }): Settled => ({
        firstId,
        secondId,
        choice,
        reason,
        signal: signal?.slug ?? null,
        editor: author.name,
        recordedAt: recordedAt.toISOString(),
      }),
    );
    const closed: KeptPairs = settled.map(({ firstId, secondId }) => [firstId, secondId]);
    const named = new Set(closed.flat());
    const standing = codings.filter(
      ({ id, withdrawn, replacedBy }) => named.has(id) || (!withdrawn && replacedBy === null),
    );
    const [pairing] = pairings;
    const put = pairing ? keptPairs.parse(pairing.pairs) : null;
    const pairs = pairsOf(standing.map(sampleCoding), closed, put);
    return {
      ...item,
      published: isoOrNull(published),
      turns: tasks.map(({ part, coderId, coder, state, reason, finishedAt }) => ({
        part,
        coderId: coderId ?? "",
        coder: coder?.name ?? "",
        state: state as SampleTurn["state"],
        reason,
        finishedAt: finishedAt?.toISOString() ?? "",
      })),
      pairs: pairs.map((pair) => ({ ...pair, settled: settled.find((one) => isOf(one, pair)) ?? null })),
      pairing: pairing
        ? { number: pairing.number, reason: pairing.reason, author: pairing.author.name }
        : null,
    };
  });
}

const STANDING = { withdrawn: true, replacedBy: { select: { id: true } } } as const;

function isOf({ firstId, secondId }: Settled, { first, second }: CodingPair): boolean {
  return firstId === (first?.id ?? null) && secondId === (second?.id ?? null);
}
