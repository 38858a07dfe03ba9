import { count } from "@/lib/charts/format/format";
import { formatWhen } from "@/lib/charts/format/format-when";
import { type ShareLine, type ShareList, type ShareRest, split, sumOf } from "@/lib/charts/tables/share-list";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { type ChangeShare, changeShares, changeTotals } from "@/lib/engine/shares/change-shares";
import { familyShares, shares } from "@/lib/engine/shares/shares";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import type { ReadingBase } from "./reading-base";
import { kept } from "./reading-keep";

/** Signals listed by name; the others are summed. */
const NAMED = 8;
const LISTS_KEPT = 400;
const lists = new Map<string, Promise<ShareList>>();

const KIND_NOTE = { new: "new", "ended-or-fading": "fading or ended", unchanged: "" } as const;

function line(
  base: ReadingBase,
  share: { id: string; family: Family; share: number },
  note: string,
): ShareLine {
  const info = base.info.get(share.id);
  return {
    slug: share.id,
    title: info?.title ?? share.id,
    family: FAMILY_LABEL[share.family],
    when: info ? formatWhen(info.start, info.end, info.precision) : "",
    share: share.share,
    note,
  };
}

function rest(label: (words: string) => string, shares: { share: number }[]): ShareRest[] {
  if (shares.length === 0) return [];
  return [{ label: label(count(shares.length, "signal")), count: shares.length, share: sumOf(shares) }];
}

/** Why the index is where it is on a day (method §4); null while there is no index. */
export async function whyHere(base: ReadingBase, day: Day): Promise<ShareList | null> {
  const { packed, method } = base;
  if (packed.first === null || day < packed.first) return null;
  return kept(lists, LISTS_KEPT, `${base.key} here ${day}`, async () => {
    const all = shares(packed, method, day);
    const byFamily = familyShares(packed, method, day);
    const { top, rest: smaller } = split(all, NAMED);
    return {
      families: FAMILIES.map((family) => ({ family, label: FAMILY_LABEL[family], share: byFamily[family] })),
      signals: top.map((share) => line(base, share, "")),
      rest: rest((words) => words.replace(" ", " smaller "), smaller),
      total: sumOf(all),
    };
  });
}

/** Why the index moved from the end of one day to the end of another (method §5). */
export async function whyMoved(base: ReadingBase, from: Day, to: Day): Promise<ShareList | null> {
  const { packed, method } = base;
  if (packed.first === null || to < packed.first || to < from) return null;
  return kept(lists, LISTS_KEPT, `${base.key} moved ${from} ${to}`, async () => {
    const all = changeShares(packed, method, from, to);
    const totals = changeTotals(all);
    const silent = (place: number) => (packed.firstByFamily[place] ?? Number.POSITIVE_INFINITY) > to;
    const { top, rest: smaller } = split(all, NAMED);
    const isNew = (share: ChangeShare) => share.kind === "new";
    const fresh = smaller.filter(isNew);
    const old = smaller.filter((share) => !isNew(share));
    return {
      families: FAMILIES.map((family, place) => ({
        family,
        label: FAMILY_LABEL[family],
        share: silent(place) ? null : totals[family],
      })),
      signals: top.map((share) => line(base, share, KIND_NOTE[share.kind])),
      rest: [
        ...rest((words) => words.replace(" ", " smaller new "), fresh),
        ...rest((words) => `${words.replace(" ", " earlier ")} fading or ended`, old),
      ],
      total: sumOf(all),
    };
  });
}

/** Change shares of a range as the headline needs them: every signal that took part. */
export async function newShares(base: ReadingBase, from: Day, to: Day): Promise<ChangeShare[]> {
  const { packed, method } = base;
  if (packed.first === null || to < from) return [];
  return changeShares(packed, method, from, to).filter((share) => share.kind === "new");
}
