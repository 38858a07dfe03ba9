import { APIError } from "better-auth/api";
import { auth, WRONG_CREDENTIALS } from "./better-auth";

/** Opens a session and sets its cookie. Gives null, or the sentence that says why not. */
export async function signIn(
  input: { email: string; password: string },
  headers: Headers,
): Promise<string | null> {
  try {
    await auth().api.signInEmail({ body: input, headers });
    return null;
  } catch (problem) {
    if (!(problem instanceof APIError) || problem.statusCode >= 500) throw problem;
    // Unknown, wrong, disabled and malformed read the same: nobody learns who has an account.
    return problem.statusCode === 429 ? problem.message : WRONG_CREDENTIALS;
  }
}

/** Ends the session of the request and clears its cookie. */
export async function signOut(headers: Headers): Promise<void> {
  await auth().api.signOut({ headers });
}
