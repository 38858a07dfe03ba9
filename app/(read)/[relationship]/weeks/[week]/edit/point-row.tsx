import { Button } from "@/app/_ui/button";
import { TextareaField } from "@/app/_ui/field";
import type { DraftPoint } from "@/lib/brief/weekly/weekly-points";

/** One main point: what happened, who says so and why it matters, the signals that it rests on, and its place. */
export function PointRow({
  at,
  of,
  point,
  titles,
  errors,
}: {
  at: number;
  of: number;
  point: DraftPoint;
  titles: Record<string, string>;
  errors: (part: "text" | "says" | "matters") => string | null;
}) {
  const name = `point ${at + 1}`;
  const button = "min-h-8 px-2.5 py-0.5 text-sm";
  return (
    <li className="grid gap-2 border-b border-hair pb-4">
      <TextareaField
        name={`points.${at}.text`}
        label={`Point ${at + 1}: what happened`}
        rows={2}
        defaultValue={point.text}
        error={errors("text")}
        hint={
          point.signals.length > 0
            ? `Rests on ${point.signals.map((slug) => titles[slug] ?? slug).join("; ")}`
            : "Rests on no signal, so it has no share."
        }
      />
      <div className="grid gap-2 sm:grid-cols-2">
        <TextareaField
          name={`points.${at}.says`}
          label="Who says so"
          rows={4}
          defaultValue={point.says}
          error={errors("says")}
        />
        <TextareaField
          name={`points.${at}.matters`}
          label="Why it matters"
          rows={4}
          defaultValue={point.matters}
          error={errors("matters")}
        />
      </div>
      <input type="hidden" name={`points.${at}.signals`} value={point.signals.join(" ")} />
      <p className="flex flex-wrap gap-2">
        {at > 0 ? (
          <Button
            tone="quiet"
            name="intent"
            value={`up:${at}`}
            className={button}
            aria-label={`Move ${name} up`}
          >
            Up
          </Button>
        ) : null}
        {at < of - 1 ? (
          <Button
            tone="quiet"
            name="intent"
            value={`down:${at}`}
            className={button}
            aria-label={`Move ${name} down`}
          >
            Down
          </Button>
        ) : null}
        <Button
          tone="quiet"
          name="intent"
          value={`remove:${at}`}
          className={button}
          aria-label={`Remove ${name}`}
        >
          Remove
        </Button>
      </p>
    </li>
  );
}
