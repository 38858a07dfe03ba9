import type { ComponentProps } from "react";
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
    "disabled:cursor-not-allowed disabled:opacity-60",
    TONE[tone],
    className ?? "",
  ].join(" ");
}

/** A button and a space, which keeps its words from those of the next where no style sheet does. */
export function Button({
  tone = "primary",
  className,
  type = "submit",
  ...rest
}: ComponentProps<"button"> & { tone?: ButtonTone }) {
  return (
    <>
      <button type={type} className={look(tone, className)} {...rest} />{" "}
    </>
  );
}

/** A link to another page that stands beside buttons and looks like one. */
export function ButtonLink({
  tone = "quiet",
  className,
  ...rest
}: ComponentProps<typeof Link> & { tone?: ButtonTone }) {
  return <Link className={look(tone, className)} {...rest} />;
}
