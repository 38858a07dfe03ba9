/** Words of likelihood, as ICD 203 lists them in its two rows from *almost no chance* to *almost certain*. */
export const LIKELIHOOD =
  /\b(?:almost no chance|remote(?:ly)? (?:chance|possib\w+)|(?:very |highly )?(?:un)?likely|(?:very |highly )?(?:im)?probabl[ey]|roughly even (?:chance|odds)|even (?:chance|odds)|(?:almost|nearly|virtually) certain(?:ly)?|remote)\b/i;

/** Words of confidence: how well a judgement is founded; votes of confidence and measures that build it are things that happen. */
export const CONFIDENCE =
  /\b(?:(?<!\b(?:votes?|motions?) of (?:no )?|no-)confidence(?!(?: and security)?[ -]building)|confident(?:ly)?|how sure|(?:we|I) (?:are|am) sure)\b/i;

/** Ways of telling that hide who tells. */
export const HIDING: readonly RegExp[] = [
  /\b(?:it|this|that|there) (?:is|was|has been|had been|are|were) (?:also |widely |now |still )?(?:reported|said|alleged|claimed|understood|believed|thought|rumou?red|expected|feared|assumed)\b/i,
  /\b(?:is|are|was|were|has been|have been) (?:also |widely |now |still )?(?:said|reported|believed|thought|understood|alleged|rumou?red|expected|feared|considered) to\b/i,
  /\b(?:reportedly|allegedly|supposedly|purportedly)\b/i,
  /\b(?:some |unnamed |many )?(?:sources|observers|analysts|experts|reports|media) (?:say|said|claim|claimed|suggest|suggested|believe|believed)\b/i,
];

/** The first words of a text that a pattern finds; null: none. */
export function foundIn(text: string, pattern: RegExp): string | null {
  return pattern.exec(text)?.[0] ?? null;
}
