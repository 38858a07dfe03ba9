import type { ComponentProps, MouseEvent } from "react";
import { Link } from "@/app/_ui/link";

export type ButtonTone = "primary" | "quiet" | "danger";

const TONE: Record<ButtonTone, string> = {
  primary: "border-ink bg-ink text-paper hover:bg-paper hover:text-ink",
  quiet: "border-edge bg-paper text-ink hover:border-ink",
  danger: "border-warm bg-paper text-warm hover:bg-warm hover:text-on-mark",
};

function look(tone: ButtonTone, className: string | undefined) {
  return [
    "inline-flex min-h-10 items-center justify-center rounded-[2px] border px-4 py-1.5 text-[0.9375rem] font-medium no-underline",
    "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60",
    TONE[tone],
    className ?? "",
  ].join(" ");
}

interface ButtonProps extends ComponentProps<"button"> {
  tone?: ButtonTone;
  /** Whether what it did is still under way: it does nothing more until then, and keeps the focus, which a disabled button loses. */
  busy?: boolean;
}

/** A button and a space, which keeps its words from those of the next where no style sheet does. */
export function Button({ tone = "primary", busy = false, className, type = "submit", ...rest }: ButtonProps) {
  const held = busy ? { "aria-disabled": true, onClick: doNothing } : {};
  return (
    <>
      <button type={type} className={look(tone, className)} {...rest} {...held} />{" "}
    </>
  );
}

/** Enter in a field presses the button too, so that the form is not sent by it either. */
const doNothing = (event: MouseEvent) => event.preventDefault();

/** A link to another page that stands beside buttons and looks like one. */
export function ButtonLink({
  tone = "quiet",
  className,
  ...rest
}: ComponentProps<typeof Link> & { tone?: ButtonTone }) {
  return <Link className={look(tone, className)} {...rest} />;
}
