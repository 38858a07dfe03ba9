import { count } from "@/lib/charts/format/format";
import { formatWhen } from "@/lib/charts/format/format-when";
import {
  isNamed,
  placed,
  type ShareLine,
  type ShareList,
  type ShareRest,
} from "@/lib/charts/tables/share-list";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { type ChangeShare, eachChange, KINDS, NEW, newChangeShares } from "@/lib/engine/shares/change-shares";
import { eachShare, familyShares } from "@/lib/engine/shares/shares";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import type { ReadingBase } from "./reading-base";
import { kept } from "./reading-keep";

/** Signals listed by name; the others are summed. */
const NAMED = 8;
const LISTS_KEPT = 400;
const lists = new Map<string, Promise<ShareList>>();

const KIND_NOTE = { new: "new", "ended-or-fading": "fading or ended", unchanged: "" } as const;

/** A share that may be listed by name. */
interface Named {
  id: string;
  family: Family;
  share: number;
  note: string;
}

function namedOf({ ids, family }: PackedSignals, row: number, share: number, note: string): Named {
  return { id: ids[row] ?? "", family: FAMILIES[family[row] as number] as Family, share, note };
}

function line(base: ReadingBase, { id, family, share, note }: Named): ShareLine {
  const info = base.info.get(id);
  return {
    slug: id,
    title: info?.title ?? id,
    family: FAMILY_LABEL[family],
    when: info ? formatWhen(info.start, info.end, info.precision) : "",
    share,
    note,
  };
}

/** Shares that are summed, in the order in which they come. */
class Sum {
  count = 0;
  share = 0;

  add(share: number): void {
    this.count += 1;
    this.share += share;
  }

  lines(label: (words: string) => string): ShareRest[] {
    if (this.count === 0) return [];
    return [{ label: label(count(this.count, "signal")), count: this.count, share: this.share }];
  }
}

/** Why the index is where it is on a day (method §4); null while there is no index. */
export async function whyHere(base: ReadingBase, day: Day): Promise<ShareList | null> {
  const { method } = base;
  const packed = base.packed.inGeneration(method.generation);
  if (packed.first === null || day < packed.first) return null;
  return kept(lists, LISTS_KEPT, `${base.key} here ${day}`, async () => {
    const byFamily = familyShares(packed, method, day);
    const top: Named[] = [];
    const smaller = new Sum();
    let total = 0;
    eachShare(packed, method, day, (row, share) => {
      total += share;
      if (share === 0) return;
      const left = isNamed(share) ? placed(top, namedOf(packed, row, share, ""), NAMED)?.share : share;
      if (left !== undefined) smaller.add(left);
    });
    return {
      families: FAMILIES.map((family) => ({ family, label: FAMILY_LABEL[family], share: byFamily[family] })),
      signals: top.map((share) => line(base, share)),
      rest: smaller.lines((words) => words.replace(" ", " smaller ")),
      total,
    };
  });
}

/** Why the index moved from the end of one day to the end of another (method §5). */
export async function whyMoved(base: ReadingBase, from: Day, to: Day): Promise<ShareList | null> {
  const { method } = base;
  const packed = base.packed.inGeneration(method.generation);
  if (packed.first === null || to < packed.first || to < from) return null;
  return kept(lists, LISTS_KEPT, `${base.key} moved ${from} ${to}`, async () => {
    const totals = FAMILIES.map(() => 0);
    const top: Named[] = [];
    const fresh = new Sum();
    const old = new Sum();
    let total = 0;
    eachChange(packed, method, from, to, (row, share, kind) => {
      const family = packed.family[row] as number;
      total += share;
      totals[family] = (totals[family] as number) + share;
      if (share === 0) return;
      if (!isNamed(share)) return (kind === NEW ? fresh : old).add(share);
      const left = placed(top, namedOf(packed, row, share, KIND_NOTE[KINDS[kind] ?? "unchanged"]), NAMED);
      if (left) (left.note === KIND_NOTE.new ? fresh : old).add(left.share);
    });
    const silent = (place: number) => (packed.firstByFamily[place] ?? Number.POSITIVE_INFINITY) > to;
    return {
      families: FAMILIES.map((family, place) => ({
        family,
        label: FAMILY_LABEL[family],
        share: silent(place) ? null : (totals[place] ?? 0),
      })),
      signals: top.map((share) => line(base, share)),
      rest: [
        ...fresh.lines((words) => words.replace(" ", " smaller new ")),
        ...old.lines((words) => `${words.replace(" ", " earlier ")} fading or ended`),
      ],
      total,
    };
  });
}

/** Change shares of a range as the headline needs them: every signal that took part. */
export async function newShares(base: ReadingBase, from: Day, to: Day): Promise<ChangeShare[]> {
  const { packed, method } = base;
  if (packed.first === null || to < from) return [];
  return newChangeShares(packed, method, from, to);
}
