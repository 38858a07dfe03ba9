"use client";

import { Activity, lazy } from "react";
import { signOfSomebody } from "./_state/sign-of-somebody";
import type { PanelProps } from "./scenario-panel";

const Here = lazy(async () => {
  await signOfSomebody();
  return { default: (await import("./panel-here")).PanelHere };
});
const There = lazy(async () => {
  await signOfSomebody();
  return { default: (await import("./panel-there")).PanelThere };
});

/**
 * The panel, whose code is fetched once somebody is there who may want to change something, and of that only what computes where this page does. There is no placeholder on purpose: the server waits for the
 * panel, so that its sentence, line and tables are in the page also where scripts do not run, and the browser keeps them until it can answer. It waits within a part of its own, which an
 * activity is: while the outermost part of a page waited, React 19.3 in Next 16.4 rendered it anew without end, and kept the processor busy until somebody pointed.
 */
export function LaterPanel(props: PanelProps) {
  const { signals } = props.input;
  return (
    <Activity>
      {signals !== null ? (
        <Here {...props} signals={signals} />
      ) : (
        props.asked && <There {...props} asked={props.asked} />
      )}
    </Activity>
  );
}
