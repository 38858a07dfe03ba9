"use server";

import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import { formatSpan } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { Conflict, type Outcome, refused } from "@/lib/data/problems";
import {
  createAnnotation,
  editAnnotation,
  getAnnotation,
  removeAnnotation,
  restoreAnnotation,
} from "@/lib/data/relationships/annotations";
import { relationshipFor } from "@/lib/data/relationships/relationship-for";
import { periodInput } from "./period-input";

type Values = Record<string, string>;

async function basisOf(person: Person | null, values: Values) {
  const { id: relationshipId } = await relationshipFor(person, "annotation.write", values.relationship ?? "");
  return { relationshipId, id: values.id ?? "", version: Number(values.version) };
}

export const create = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const verb = async (values: Values) => {
    const { relationshipId, id } = await basisOf(person, values);
    return createAnnotation(person, relationshipId, periodInput(values), id);
  };
  const answer = await answerForm(earlier, form, verb, () => ({}));
  if (answer.problems.length > 0) return answer;
  redirect(`/${form.get("relationship")}?show=periods#periods`);
});

export const edit = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  let newest: number | null = null;
  const verb = async (values: Values): Promise<Outcome<object>> => {
    const basis = await basisOf(person, values);
    try {
      return await editAnnotation(person, basis, periodInput(values));
    } catch (problem) {
      if (!(problem instanceof Conflict)) throw problem;
      newest = problem.current;
      const theirs = await getAnnotation(person, basis.relationshipId, basis.id);
      return refused(
        "",
        `${problem.message} It now reads: “${isolate(theirs.title)}”, ${formatSpan(theirs.start, theirs.end)}, ${theirs.public ? "public" : "internal"}${theirs.removed ? ", removed" : ""}. ${theirs.text} Yours stands below; save again to put it in its place.`,
      );
    }
  };
  const answer = await answerForm(earlier, form, verb, () => ({}));
  // Seen now: the next save is meant to replace it.
  if (newest !== null) return { ...answer, values: { ...answer.values, version: String(newest) } };
  if (answer.problems.length > 0) return answer;
  redirect(`/${form.get("relationship")}?show=periods#periods`);
});

async function change(earlier: FormAnswer, form: FormData, removed: boolean): Promise<FormAnswer> {
  const person = await currentPerson();
  const verb = async (values: Values): Promise<Outcome<object>> => {
    const basis = await basisOf(person, values);
    try {
      if (removed) await removeAnnotation(person, basis, new Date());
      else await restoreAnnotation(person, basis);
      return { ok: true };
    } catch (problem) {
      if (problem instanceof Conflict)
        return refused("", `${problem.message} Load this page again to see it.`);
      throw problem;
    }
  };
  const answer = await answerForm(earlier, form, verb, () => ({}));
  if (answer.problems.length > 0) return answer;
  redirect(`/${form.get("relationship")}/annotations`);
}

export const remove = answeringForm((earlier: FormAnswer, form: FormData) => change(earlier, form, true));

export const restore = answeringForm((earlier: FormAnswer, form: FormData) => change(earlier, form, false));
