import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { RecodeChoice } from "@/lib/codebook/recoding/recode-choice";
import { kept } from "@/lib/data/readings/reading-keep";
import { IMPORT_TIMEOUT } from "@/lib/data/records/record-import";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { type RecodeEffect, recodeEffect } from "./recode-effect";
import { type RecodePlan, recodePlan } from "./recode-plan";

/** What a recoding would write and what it would make of the line. */
export interface RecodePreview
  extends Pick<
    RecodePlan,
    "codebook" | "fourEyes" | "tooMany" | "going" | "unfit" | "unchanged" | "fingerprint"
  > {
  /** As if all that goes over counted; null: nothing goes. */
  effect: RecodeEffect | null;
}

/** What a preview says where the reason will stand that is not given yet. */
export const REASON_TO_COME = "The reason that is given below";

const EFFECTS_KEPT = 8;
const effects = new Map<string, Promise<RecodeEffect>>();

/** What a choice would bring over, what cannot go and why, and what it would make of the index. Writes nothing. */
export async function previewRecoding(person: Person | null, choice: RecodeChoice): Promise<RecodePreview> {
  authorise(person, "codebook.manage");
  const plan = await db.$transaction((tx) => recodePlan(tx, choice, REASON_TO_COME), {
    isolationLevel: "RepeatableRead",
    timeout: IMPORT_TIMEOUT,
  });
  const { codebook, fourEyes, tooMany, going, unfit, unchanged, fingerprint } = plan;
  const shown = { codebook, fourEyes, tooMany, going, unfit, unchanged, fingerprint };
  if (going.length === 0) return { ...shown, effect: null };
  // Where somebody writes at this very moment the figures are of the state after; what is shown is then refused and shown anew.
  const relationship = await getRelationship(choice.relationship);
  const name = `${fingerprint} ${relationship.dataVersion}`;
  const effect = await kept(effects, EFFECTS_KEPT, name, () => recodeEffect(relationship, plan));
  return { ...shown, effect };
}
