import { columnOfIso } from "@/lib/data/day-column";
import type { Prisma } from "@/lib/db/generated/client";
import { ACKNOWLEDGEMENT_COLUMN } from "./signal-columns";
import type { SignalFilter } from "./signal-list";

/** The part of a filter that a signal, as its newest revision, and any revision answer by columns of their own. */
export function headWhere(filter: SignalFilter) {
  return {
    voided: filter.voided === "yes",
    provisional: filter.waiting && true,
    family: filter.family,
    type: filter.type,
    initiator: filter.initiator,
    acknowledgedByA: filter.a && ACKNOWLEDGEMENT_COLUMN[filter.a],
    acknowledgedByB: filter.b && ACKNOWLEDGEMENT_COLUMN[filter.b],
    scored: filter.scored && filter.scored === "yes",
    startDay: filter.to ? { lte: columnOfIso(filter.to) } : undefined,
    ...(filter.from ? { OR: [{ endDay: null }, { endDay: { gte: columnOfIso(filter.from) } }] } : {}),
  };
}

/** The part that asks what a revision says and who reported it; null: nothing is asked. */
export function evidenceWhere(
  { reliability, credibility, q }: SignalFilter,
  words: { contains: string },
): Prisma.SignalRevisionWhereInput | null {
  const asked: Prisma.SignalRevisionWhereInput[] = [];
  if (reliability || credibility) asked.push({ reports: { some: { credibility, source: { reliability } } } });
  if (q !== "")
    asked.push({
      OR: [{ folded: words }, { facts: { has: q } }, { reports: { some: { source: { folded: words } } } }],
    });
  return asked.length === 0 ? null : { AND: asked };
}
