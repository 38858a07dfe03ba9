"use client";

import { memo } from "react";
import { SectionHeading } from "@/app/_ui/section-heading";
import { plain } from "@/lib/charts/format/format";
import { printedPercents } from "@/lib/charts/format/printed-parts";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import {
  HALF_LIFE_MAX,
  HALF_LIFE_MIN,
  KAPPA_MAX,
  KAPPA_MIN,
  methodEdit,
  type Scenario,
  WEIGHT_MAX,
} from "@/lib/codebook/scenarios/scenario";
import { withParameter } from "@/lib/codebook/scenarios/scenario-steps";
import { type Method, normalisedWeights } from "@/lib/engine/methods/method";
import { editMethod } from "@/lib/engine/scenarios/scenario";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";
import type { ChangeScenario } from "./_state/use-scenario";
import { Slider } from "./slider";

type Part = "weights" | "halfLives" | "kappa";

interface PartRow {
  part: Part;
  title: string;
  note: string;
  unit: string;
  step: number;
  min: number;
  /** What the slider reaches unless the value lies further out. */
  shown: number;
  max: number;
}

const PARTS: readonly PartRow[] = [
  {
    part: "weights",
    title: "Weights",
    note: "Points; together they are taken as the whole.",
    unit: "points",
    step: 1,
    min: 0,
    shown: WEIGHT_MAX,
    max: WEIGHT_MAX,
  },
  {
    part: "halfLives",
    title: "Half-lives",
    note: "Days in which what has ended loses half its force.",
    unit: "days",
    step: 1,
    min: HALF_LIFE_MIN,
    shown: 365,
    max: HALF_LIFE_MAX,
  },
  {
    part: "kappa",
    title: "κ, the pressure that saturates",
    note: "The smaller, the sooner a family reaches the end of its scale.",
    unit: "",
    step: 0.5,
    min: KAPPA_MIN,
    shown: 40,
    max: KAPPA_MAX,
  },
];

const rounded = (value: number) => Math.round(value * 100) / 100;

/** Weights, half-lives and κ of the five families. A value that equals the method's own is none of the scenario's. */
export const MethodFields = memo(function MethodFields({
  weights: points,
  halfLives,
  kappa,
  own,
  version,
  change,
}: {
  /** What the scenario has in place of the method’s own. */
  weights: Scenario["weights"];
  halfLives: Scenario["halfLives"];
  kappa: Scenario["kappa"];
  own: Method;
  version: number;
  change: ChangeScenario;
}) {
  const edited = { weights: points, halfLives, kappa };
  const weights = normalisedWeights(own);
  const counting = normalisedWeights(editMethod(own, methodEdit(edited, own)));
  const printed = printedPercents(FAMILIES.map((family) => counting[family]));
  const ownOf = (part: Part, family: Family) =>
    part === "weights" ? rounded(weights[family] * 100) : own[part][family];
  const refused = FAMILIES.every((family) => (points[family] ?? weights[family]) === 0);
  return (
    <section aria-labelledby="method">
      <SectionHeading
        id="method"
        title="Slide the method"
        note={`Beside method version ${version}, which stays as it is.`}
      />
      {refused ? (
        <p className="pt-3 text-sm font-semibold text-warm">
          Every weight is 0: one family at least must count. The method’s own weights are used until one does.
        </p>
      ) : null}
      {PARTS.map(({ part, title, note, unit, step, min, shown, max }) => (
        <details
          key={part}
          open={part === "weights" || Object.keys(edited[part]).length > 0}
          className="pt-3"
        >
          <summary className="py-1 font-semibold">{title}</summary>
          <p className="text-sm text-muted">{note}</p>
          <div className="grid gap-3 pt-2">
            {FAMILIES.map((family, at) => {
              const given = ownOf(part, family);
              const value = edited[part][family] ?? given;
              const share = part === "weights" ? ` Counts ${printed[at] ?? 0} % of the index.` : "";
              return (
                <Slider
                  key={family}
                  id={`${part}-${family}`}
                  label={FAMILY_LABEL[family]}
                  value={value}
                  min={min}
                  max={Math.min(max, Math.max(shown, value, given))}
                  step={step}
                  unit={unit}
                  hint={`${value === given ? "As in the method." : `The method has ${plain(given, Number.isInteger(given) ? 0 : 1)}.`}${share}`}
                  onChange={(next) =>
                    change(
                      (known) => withParameter(known, part, family, next === given ? null : next),
                      `${part} ${family}`,
                    )
                  }
                />
              );
            })}
          </div>
        </details>
      ))}
    </section>
  );
});
