"use client";

import { SignedNumber } from "@/app/_ui/signed-number";
import { FAMILY_LABEL, FAMILY_UP } from "@/lib/codebook/family";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { CursorLayer } from "./cursor-layer";
import { useFigureCursor } from "./figure-cursor";
import { InTurn } from "./in-turn";
import { StaticFamilyLines } from "./static-lines";
import { useChartLines } from "./use-chart-lines";

/** Five small charts on one scale, −100 … 100, under the cursor of the large one. */
export function FamilyFigures() {
  const { view, at, awake, wake } = useFigureCursor();
  const lines = useChartLines(awake);
  const now = at ?? view.columns.days.length - 1;
  return (
    <ul
      className="grid grid-cols-2 gap-x-5 gap-y-6 sm:grid-cols-5"
      onPointerEnter={wake}
      onPointerDown={wake}
    >
      {FAMILIES.map((family, place) => {
        const scores = view.columns.scores[place] ?? [];
        const score = scores[now] ?? null;
        const thin = view.columns.thin[place]?.[now] ?? false;
        return (
          <li key={family}>
            <p className="text-sm font-semibold">
              <span className="block">{FAMILY_LABEL[family]}</span>{" "}
              <SignedNumber value={score} className="text-base" />
            </p>
            <div className="relative mt-1 h-20">
              <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
                <line y1="50%" y2="50%" x2="100%" className="stroke-edge" />
              </svg>
              <InTurn
                live={lines ? <lines.FamilyLines view={view} family={place} /> : null}
                still={<StaticFamilyLines view={view} family={place} />}
              />
              <CursorLayer values={scores} low={-100} high={100} />
            </div>
            <p className="mt-1 text-xs text-muted">
              {score === null ? "no data" : FAMILY_UP[family]}
              {thin ? "; thin evidence" : ""}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
