/** What a form says of what happened, each as its control has it; empty: nothing. */
export interface HappeningChoices {
  family: string;
  type: string;
  intensity: string;
}

/**
 * The family and the type to choose once scripts work, as if they were chosen only then; null: there is nothing to choose. Whoever chose before scripts worked was given no intensity, and a type that
 * was sent without one has none either.
 *
 * `earlyChoices({ family: "", type: "", intensity: "" }, { family: "", type: "clash", intensity: "" }) // => { family: null, type: "clash" }`
 */
export function earlyChoices(
  sent: HappeningChoices,
  stands: HappeningChoices,
): { family: string | null; type: string | null } {
  const lacking = stands.type !== "" && sent.intensity === "" && stands.intensity === "";
  return {
    family: stands.family === sent.family ? null : stands.family,
    type: stands.type !== sent.type || lacking ? stands.type : null,
  };
}
