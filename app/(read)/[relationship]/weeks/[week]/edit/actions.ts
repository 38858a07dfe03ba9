"use server";

import { revalidatePath } from "next/cache";
import { answering } from "@/app/_form/answering";
import { NotAuthorised } from "@/lib/auth/authorise";
import { can } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import { POINTS_MAX } from "@/lib/brief/weekly/weekly-points";
import { draftPointFor, findOpenDraftFor, saveWeekDraft, suggestTexts } from "@/lib/data/weeks/weekly-draft";
import { takeInNewer } from "@/lib/data/weeks/weekly-freeze";
import { arranged, parseIntent, textsOfForm, type WeekFormState } from "./week-form";

/** Every button of the editing page: it rearranges what was typed, or keeps it. Nothing typed is ever lost. */
export const editWeek = answering(
  async (slug: string, week: string, before: WeekFormState, form: FormData): Promise<WeekFormState> => {
    const person = await currentPerson();
    const { what: pressed, at } = parseIntent(form.get("intent"));
    // Who may not do this is answered by the verb, whatever was pressed.
    const what = can(person, "summary.write") ? pressed : "save";
    const state = stateSent(before, form);
    const { texts } = state;
    if (what === "up" || what === "down" || what === "remove") {
      const points = arranged(texts.points, what, at);
      const to = what === "up" ? at - 1 : what === "down" ? at + 1 : at;
      const place = Math.max(0, Math.min(points.length - 1, to));
      return {
        ...state,
        texts: { ...texts, points },
        focus: points.length > 0 ? `points.${place}.text` : "add",
      };
    }
    if (what === "add") return await addPoint(person, slug, week, state, String(form.get("add") ?? ""));
    if (what === "numbers") return await draftAnew(person, slug, week, state);
    if (what === "newer") return await takeIn(person, slug, week, state);
    return await save(person, slug, week, state);
  },
  ({ sentence }, _slug, _week, before, form) => ({
    ...stateSent(before, form),
    problems: [{ field: "", message: sentence }],
  }),
);

/** The form as it was sent. */
const stateSent = (before: WeekFormState, form: FormData): WeekFormState => ({
  answer: before.answer + 1,
  version: Number(form.get("version")) || 0,
  texts: textsOfForm(form),
  problems: [],
  conflict: null,
  saved: null,
  focus: null,
});

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

async function save(
  person: Person | null,
  slug: string,
  week: string,
  state: WeekFormState,
): Promise<WeekFormState> {
  try {
    const saved = await saveWeekDraft(person, slug, week, state.texts, state.version);
    if (!saved.ok)
      return { ...state, problems: saved.problems, conflict: "conflict" in saved ? saved.conflict : null };
    revalidatePath(`/${slug}/weeks/${week}`);
    return { ...state, version: saved.version, saved: "The draft is kept." };
  } catch (problem) {
    // Signed out meanwhile: the words stay in the form.
    if (!(problem instanceof NotAuthorised)) throw problem;
    return { ...state, problems: [{ field: "", message: `${problem.message} Your words are still here.` }] };
  }
}
