import { balanced } from "@/lib/codebook/isolate";

/** A text for a file of others: without characters that such a file cannot carry, and with every direction closed that it opens. */
export function plainText(text: string): string {
  return balanced(
    text
      .replace(/\p{Cc}/gu, (control) => (control === "\n" ? control : " "))
      .replace(/[\uFFFE\uFFFF]|\p{Surrogate}/gu, "\uFFFD"),
  );
}
