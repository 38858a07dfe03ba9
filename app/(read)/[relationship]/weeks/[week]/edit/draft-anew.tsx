import { Button } from "@/app/_ui/button";

/** The one button that writes over what was typed: opened, it says over what. */
export function DraftAnew() {
  return (
    <details>
      <summary className="inline-block py-1.5 underline decoration-edge underline-offset-4">
        Draft anew from the numbers …
      </summary>
      <div className="border-l-4 border-edge py-2 pl-4">
        <p className="mb-3 prose-text">
          Headline, reason of the arrow and all main points are replaced by what the numbers suggest, and what
          you typed in them is lost. Lead, assessment and your own arrow stay. The draft that is kept changes
          only when you keep it.
        </p>
        <Button tone="quiet" name="intent" value="numbers">
          Replace them
        </Button>
      </div>
    </details>
  );
}
