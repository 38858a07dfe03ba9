"use client";

import { type ComponentProps, lazy } from "react";
import type { ScenarioPanel } from "./scenario-panel";

const Panel = lazy(() => import("./scenario-panel").then((part) => ({ default: part.ScenarioPanel })));

/**
 * The panel, whose code is fetched once the page is painted. There is no placeholder on purpose: the server waits for the panel, so that
 * its sentence, line and tables are in the page also where scripts do not run, and the browser keeps them until it can answer.
 */
export function LaterPanel(props: ComponentProps<typeof ScenarioPanel>) {
  return <Panel {...props} />;
}
