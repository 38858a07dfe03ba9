import { KeyHint } from "@/app/desk/_keys/key-hint";

/** How many controls hold what nobody has typed, said once and again as they become fewer. */
export function SuggestedLine({ count }: { count: number }) {
  return (
    <p aria-live="polite" className="mb-4 text-sm text-muted noscript:hidden">
      {count === 0 ? (
        "Nothing is suggested that is not settled."
      ) : (
        <>
          {count === 1 ? "One field is" : `${count} fields are`} suggested; saving confirms them. Next to look
          at
          <KeyHint action="toNext" /> · take all
          <KeyHint action="acceptAll" /> · empty one
          <KeyHint action="dismiss" />
        </>
      )}
    </p>
  );
}
