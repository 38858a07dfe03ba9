"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { faultOf } from "@/app/_form/fault";
import { answerForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { signIn } from "@/lib/auth/sign-in";
import { completeSetup } from "@/lib/data/people/access-links";
import { acceptInvitation } from "@/lib/data/people/invitations";
import { setPasswordByLink } from "@/lib/data/people/passwords";
import type { Outcome } from "@/lib/data/problems";

type Claim = (token: string, input: unknown) => Promise<Outcome<{ email: string }>>;

/** Uses a link up, signs its person in and goes on; a refused form leaves the link as it was. */
async function claimAndEnter(claim: Claim, goOn: string, earlier: FormAnswer, form: FormData) {
  const use = (values: Record<string, string>) => claim(values.token ?? "", values);
  let email = "";
  const answer = await answerForm(earlier, form, use, (claimed) => {
    email = claimed.email;
    return {};
  });
  if (answer.problems.length > 0) return answer;
  const password = form.get("password");
  const input = { email, password: typeof password === "string" ? password : "" };
  // Held up by the limit on tries, perhaps: the account stands, the person signs in by hand.
  const problem = await signIn(input, await headers()).catch((fault) => faultOf(fault).sentence);
  redirect(problem ? `/sign-in?next=${encodeURIComponent(goOn)}` : goOn);
}

export async function becomeAdministrator(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  return claimAndEnter(completeSetup, "/admin", earlier, form);
}

export async function joinByInvitation(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  return claimAndEnter(acceptInvitation, "/", earlier, form);
}

export async function chooseNewPassword(earlier: FormAnswer, form: FormData): Promise<FormAnswer> {
  return claimAndEnter(setPasswordByLink, "/account", earlier, form);
}
