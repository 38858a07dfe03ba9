"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { answerForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { nextPath } from "@/lib/auth/next-path";
import { signIn } from "@/lib/auth/sign-in";
import { refused } from "@/lib/data/problems";

export async function enter(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  const answer = await answerForm(earlier, form, open, () => ({}));
  if (answer.problems.length > 0) return answer;
  redirect(nextPath(form.get("next"), "/"));
}

async function open({ email = "", password = "" }: Record<string, string>) {
  const problems = [
    ...(email.trim() === "" ? [{ field: "email", message: "Write your e-mail address." }] : []),
    ...(password === "" ? [{ field: "password", message: "Write your password." }] : []),
  ];
  if (problems.length > 0) return { ok: false as const, problems };
  const problem = await signIn({ email: email.trim(), password }, await headers());
  return problem ? refused("", problem) : { ok: true as const };
}
