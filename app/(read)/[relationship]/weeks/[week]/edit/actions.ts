"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import { NotAuthorised } from "@/lib/auth/authorise";
import { can } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import { POINTS_MAX } from "@/lib/brief/weekly/weekly-points";
import { draftPointFor, findOpenDraftFor, saveWeekDraft, suggestTexts } from "@/lib/data/weeks/weekly-draft";
import { takeInNewer } from "@/lib/data/weeks/weekly-freeze";
import { parseIntent, rearranged, sameWords, textsOfForm, type WeekFormState } from "./week-form";

/** Every button of the editing page: it rearranges what was typed, keeps it, or leads on once it is kept. Nothing typed is ever lost. */
export const editWeek = answering(
  async (slug: string, week: string, before: WeekFormState, form: FormData): Promise<WeekFormState> => {
    const person = await currentPerson();
    const { what: pressed, at } = parseIntent(form.get("intent"));
    // Who may not do this is answered by the verb, whatever was pressed.
    const what = can(person, "summary.write") ? pressed : "save";
    const state = stateSent(before, form);
    const moved = rearranged(state.texts, { what, at }, "add");
    if (moved) return { ...state, ...moved, kept: false };
    if (what === "add") return await addPoint(person, slug, week, state, String(form.get("add") ?? ""));
    if (what === "numbers") return await draftAnew(person, slug, week, state);
    // Over what somebody else kept it is written by a button that says so, and by no other.
    if (state.conflict && what !== "save") return { ...state, problems: [OTHERS_FIRST] };
    const unheld = { ...state, conflict: null };
    if (what === "newer") return await takeIn(person, slug, week, unheld);
    const kept = await save(person, slug, week, unheld, what !== "save");
    if (kept.saved !== null && (what === "preview" || what === "publish"))
      redirect(`/${slug}/weeks/${week}/${what}`);
    return kept;
  },
  ({ sentence }, _slug, _week, before, form) => ({
    ...stateSent(before, form),
    problems: [{ field: "", message: sentence }],
  }),
);

const OTHERS_FIRST = { field: "", message: "Keep your words over those of the other editor first." };

/** The form as it was sent. What another editor kept stays beside it until one of the two is chosen. */
function stateSent(before: WeekFormState, form: FormData): WeekFormState {
  const texts = textsOfForm(form);
  return {
    answer: before.answer + 1,
    version: Number(form.get("version")) || 0,
    texts,
    kept: before.kept && sameWords(before.texts, texts),
    problems: [],
    conflict: before.conflict,
    saved: null,
    focus: null,
  };
}

async function draftAnew(
  person: Person | null,
  slug: string,
  week: string,
  state: WeekFormState,
): Promise<WeekFormState> {
  const texts = await suggestTexts(person, slug, week);
  const { lead, assessment, arrowWay, arrowWhy } = state.texts;
  // What an editor judges is suggested by no number.
  const own = { lead, assessment, arrowWay, arrowWhy };
  return {
    ...state,
    texts: { ...texts, ...own },
    kept: false,
    focus: "headline",
    saved: "Drafted anew from the numbers; not kept yet.",
  };
}

async function addPoint(
  person: Person | null,
  slug: string,
  week: string,
  state: WeekFormState,
  signal: string,
): Promise<WeekFormState> {
  const refuse = (message: string) => ({ ...state, problems: [{ field: "add", message }] });
  const { points } = state.texts;
  if (signal === "") return refuse("Choose a signal for the new point.");
  if (points.length >= POINTS_MAX)
    return refuse(`At most ${POINTS_MAX} main points: remove one before you add another.`);
  const point = await draftPointFor(person, slug, week, signal);
  if (!point) return refuse("This relationship has no such signal.");
  return {
    ...state,
    texts: { ...state.texts, points: [...points, point] },
    kept: false,
    focus: `points.${points.length}.text`,
  };
}

/** Keeps what was typed, then freezes the facts anew: words that nobody changed follow. */
async function takeIn(
  person: Person | null,
  slug: string,
  week: string,
  state: WeekFormState,
): Promise<WeekFormState> {
  const kept = await save(person, slug, week, state);
  if (kept.saved === null) return kept;
  const taken = await takeInNewer(person, slug, week, kept.version);
  if (!taken.ok) return { ...kept, saved: null, problems: taken.problems };
  const open = await findOpenDraftFor(person, slug, week);
  if (!open) return kept;
  return {
    ...kept,
    version: open.version,
    texts: open.texts,
    focus: "headline",
    saved: "The draft is kept, and its figures are those of what is coded now.",
  };
}

/** Keeps what was typed; with `unlessSame` nothing is written where it says what stands already. */
async function save(
  person: Person | null,
  slug: string,
  week: string,
  state: WeekFormState,
  unlessSame = false,
): Promise<WeekFormState> {
  const { texts } = state;
  const kept = (version: number) => ({ ...state, version, kept: true, saved: "The draft is kept." });
  try {
    const stands = unlessSame ? await findOpenDraftFor(person, slug, week) : null;
    if (stands && sameWords(stands.texts, texts)) return kept(stands.version);
    const saved = await saveWeekDraft(person, slug, week, texts, state.version);
    if (!saved.ok) {
      const conflict = "conflict" in saved ? saved.conflict : null;
      // Sent twice, the words do not stand in their own way.
      if (conflict && conflict.version > 0 && sameWords(conflict.texts, texts)) return kept(conflict.version);
      return { ...state, kept: false, problems: saved.problems, conflict };
    }
    revalidatePath(`/${slug}/weeks/${week}`);
    return kept(saved.version);
  } catch (problem) {
    // Signed out meanwhile: the words stay in the form.
    if (!(problem instanceof NotAuthorised)) throw problem;
    return { ...state, problems: [{ field: "", message: `${problem.message} Your words are still here.` }] };
  }
}
