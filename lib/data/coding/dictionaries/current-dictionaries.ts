import { NotFound } from "@/lib/data/problems";
import { db, type Transaction } from "@/lib/db/client";
import {
  BUILT_IN,
  DICTIONARY_KINDS,
  type Dictionaries,
  type DictionaryKind,
} from "@/lib/evidence/dictionaries/dictionaries";
import { dictionarySchemas } from "@/lib/evidence/dictionaries/dictionary-schema";

/** The dictionaries in use, each with its version. */
export interface CurrentDictionaries extends Dictionaries {
  versions: Record<DictionaryKind, number>;
}

// A version never changes, and whoever looks for its words makes an index of it: the same object is given out each time.
const kept = new Map<string, Dictionaries[DictionaryKind]>();

/** The newest version of each kind; 0 is the one that comes with the product. */
export async function currentDictionaries(client: Transaction = db): Promise<CurrentDictionaries> {
  const versions = await newestVersions(client);
  const [names, types, publishers] = await Promise.all([
    getDictionary("names", versions.names, client),
    getDictionary("types", versions.types, client),
    getDictionary("publishers", versions.publishers, client),
  ]);
  return { names, types, publishers, versions };
}

async function newestVersions(client: Transaction): Promise<Record<DictionaryKind, number>> {
  const rows = await client.dictionaryVersion.groupBy({ by: ["kind"], _max: { version: true } });
  const newest = new Map(rows.map(({ kind, _max }) => [kind, _max.version ?? 0]));
  const [names = 0, types = 0, publishers = 0] = DICTIONARY_KINDS.map((kind) => newest.get(kind) ?? 0);
  return { names, types, publishers };
}

/** One version of a dictionary; throws NotFound. */
export async function getDictionary<Kind extends DictionaryKind>(
  kind: Kind,
  version: number,
  client: Transaction = db,
): Promise<Dictionaries[Kind]> {
  if (version === 0) return BUILT_IN[kind];
  const key = `${kind} ${version}`;
  const before = kept.get(key);
  if (before) return before as Dictionaries[Kind];
  const row = await client.dictionaryVersion.findUnique({
    where: { kind_version: { kind, version } },
    select: { content: true },
  });
  if (!row) throw new NotFound(`version ${version} of the ${kind}`);
  const dictionary = dictionarySchemas[kind].parse(row.content) as Dictionaries[Kind];
  kept.set(key, dictionary);
  return dictionary;
}
