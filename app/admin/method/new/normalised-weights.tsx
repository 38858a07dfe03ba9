import { parameterWords } from "@/lib/brief/method/method-changes";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { methodInput } from "@/lib/codebook/method-form";
import { methodFields } from "@/lib/codebook/method-schema";
import { panelFields, panelWeights } from "@/lib/codebook/panel-schema";
import type { TypedMethod } from "@/lib/codebook/typed-method";
import { normalisedWeights } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";

/** The weights as they count; a dash for each while they are not in order. */
export function NormalisedWeights({ typed }: { typed: TypedMethod }) {
  const { weights, panel } = methodInput(typed);
  const parsed = methodFields.shape.weights.safeParse(
    panel ? panelWeights(panelFields.safeParse(panel).data ?? []) : weights,
  );
  const shares = parsed.success ? normalisedWeights({ weights: parsed.data }) : null;
  const words = FAMILIES.map(
    (family) => `${FAMILY_LABEL[family].toLowerCase()} ${shares ? parameterWords(shares[family]) : "–"}`,
  );
  return (
    <p className="mt-3 text-sm text-muted tabular-nums">
      As they count, of 1{panel ? ", the mean of the panel" : ""}:{" "}
      <span className="text-ink">{words.join(", ")}</span>.
    </p>
  );
}
