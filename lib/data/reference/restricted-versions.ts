import type { Transaction } from "@/lib/db/client";

/** The numbers of the versions of a series that rows were counted in which may not be passed on. Whoever sees a series sees all its versions, so that with one of them it is for staff alone. */
export async function restrictedVersions(
  client: Pick<Transaction, "referenceVersion">,
  seriesId: string,
): Promise<number[]> {
  const found = await client.referenceVersion.findMany({
    where: { seriesId, restricted: true },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  return found.map(({ number }) => number);
}
