import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { InputField, TextareaField } from "@/app/_ui/field";
import type { TypedRule } from "@/lib/codebook/editing/typed-codebook";
import { isolate } from "@/lib/codebook/isolate";
import { RULE_TEXT_MAX, RULE_TITLE_MAX } from "@/lib/codebook/limits";

/** One rule, folded away until it is looked at, with buttons that move it or take it out. */
export function RuleRow({
  at,
  last,
  rule,
  errorOf,
}: {
  at: number;
  /** Place of the last rule. */
  last: number;
  rule: TypedRule;
  errorOf: (path: string) => string | null;
}) {
  const [title, text] = [`rules.${at}.title`, `rules.${at}.text`];
  const wrong = errorOf(title) !== null || errorOf(text) !== null;
  const name = rule.title || `rule ${at + 1}`;
  const button = (step: string, label: string) => (
    <Button
      tone="quiet"
      name="intent"
      value={`${step} ${at}`}
      className="text-sm"
      aria-label={`${label}: ${isolate(name)}`}
    >
      {label}
    </Button>
  );
  return (
    <li className="border-b border-hair">
      <details open={wrong || !rule.title}>
        <summary className="py-2">
          <span className="text-sm text-muted tabular-nums">{at + 1}. </span>
          <span className="font-medium">
            <CodedText text={rule.title || "New rule"} />
          </span>
        </summary>
        <div className="grid max-w-3xl gap-4 pt-1 pb-6">
          <InputField
            name={title}
            label="Title"
            error={errorOf(title)}
            defaultValue={rule.title ?? ""}
            maxLength={RULE_TITLE_MAX}
            dir="auto"
          />
          <TextareaField
            name={text}
            label="Text"
            error={errorOf(text)}
            defaultValue={rule.text ?? ""}
            maxLength={RULE_TEXT_MAX}
            dir="auto"
          />
          <p className="flex flex-wrap gap-3">
            {at > 0 ? button("rule-up", "Move up") : null}
            {at < last ? button("rule-down", "Move down") : null}
            {button("remove-rule", "Take out")}
          </p>
        </div>
      </details>
    </li>
  );
}
