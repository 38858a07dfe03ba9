import type { SVGProps } from "react";

/** Words of a drawing. The space after them is not drawn: a browser without style sheets prints all words of a drawing in one line. */
export function PlotText(props: SVGProps<SVGTextElement>) {
  return (
    <>
      <text {...props} />{" "}
    </>
  );
}
