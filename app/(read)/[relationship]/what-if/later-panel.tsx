"use client";

import { lazy } from "react";
import type { PanelProps } from "./scenario-panel";

const Here = lazy(() => import("./panel-here").then((part) => ({ default: part.PanelHere })));
const There = lazy(() => import("./panel-there").then((part) => ({ default: part.PanelThere })));

/**
 * The panel, whose code is fetched once the page is painted, and of that only what computes where this page does. There is no placeholder on purpose: the server waits for the
 * panel, so that its sentence, line and tables are in the page also where scripts do not run, and the browser keeps them until it can answer.
 */
export function LaterPanel(props: PanelProps) {
  const { signals } = props.input;
  if (signals !== null) return <Here {...props} signals={signals} />;
  return props.asked && <There {...props} asked={props.asked} />;
}
