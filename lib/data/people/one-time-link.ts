import { newToken, tokenHash } from "@/lib/auth/link-token";
import type { Role } from "@/lib/auth/person";
import { refuse } from "@/lib/data/refusal";
import { db, type Transaction } from "@/lib/db/client";

export type LinkPurpose = "SETUP" | "INVITATION" | "PASSWORD_RESET";

const ROUTE: Record<LinkPurpose, string> = {
  SETUP: "/setup",
  INVITATION: "/invitation",
  PASSWORD_RESET: "/new-password",
};

export const DAY_MS = 24 * 3_600_000;

interface NewLink {
  purpose: LinkPurpose;
  lifetimeMs: number;
  role?: Role;
  email?: string;
  userId?: string;
  madeById?: string;
}

/** Makes a link and gives its path: the only moment at which its secret is known. */
export async function makeLink(tx: Transaction, link: NewLink): Promise<{ id: string; path: string }> {
  const { lifetimeMs, ...columns } = link;
  const token = newToken();
  const { id } = await tx.accessLink.create({
    data: {
      ...columns,
      tokenHash: tokenHash(token),
      expiresAt: new Date(Date.now() + lifetimeMs),
    },
    select: { id: true },
  });
  return { id, path: `${ROUTE[link.purpose]}/${token}` };
}

const open = (now: Date) => ({ usedAt: null, revokedAt: null, expiresAt: { gt: now } });

/** Voids links that still work. */
export async function revokeLinks(
  tx: Transaction,
  which: { purpose?: LinkPurpose; email?: string; userId?: string; madeById?: string; id?: string },
): Promise<number> {
  const now = new Date();
  const { count } = await tx.accessLink.updateMany({
    where: { ...which, ...open(now) },
    data: { revokedAt: now },
  });
  return count;
}

export interface ClaimedLink {
  id: string;
  role: Role | null;
  email: string | null;
  userId: string | null;
}

/** Uses a link up. Of two uses at once one waits for the other’s transaction and then finds it used. */
export async function claimLink(tx: Transaction, purpose: LinkPurpose, token: string): Promise<ClaimedLink> {
  const now = new Date();
  const [claimed] = await tx.accessLink.updateManyAndReturn({
    where: { tokenHash: tokenHash(token), purpose, ...open(now) },
    data: { usedAt: now },
    select: { id: true, role: true, email: true, userId: true },
  });
  if (claimed) return claimed;
  refuse("", "This link does not work any more. Ask for a new one.");
}

export interface OpenLink {
  email: string | null;
  role: Role | null;
  /** For a new password: whose. */
  name: string | null;
}

/** What an unused link is for, or null when it does not work: used, revoked, expired and unknown look alike. */
export async function findOpenLink(purpose: LinkPurpose, token: string): Promise<OpenLink | null> {
  const found = await db.accessLink.findFirst({
    where: { tokenHash: tokenHash(token), purpose, ...open(new Date()) },
    select: { email: true, role: true, user: { select: { name: true, email: true } } },
  });
  if (!found) return null;
  return { email: found.user?.email ?? found.email, role: found.role, name: found.user?.name ?? null };
}
