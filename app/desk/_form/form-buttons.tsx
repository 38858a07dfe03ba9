import { Button } from "@/app/_ui/button";

/** What can be done with the form. */
export function FormButtons({ isNew, saving }: { isNew: boolean; saving: boolean }) {
  return (
    <div className="border-t border-rule pt-4">
      <p className="flex flex-wrap gap-3">
        <Button name="intent" value="save" aria-disabled={saving}>
          {saving ? "Saving …" : "Save"}
        </Button>
        {isNew ? (
          <Button tone="quiet" name="intent" value="next" aria-disabled={saving}>
            Save and code the next
          </Button>
        ) : null}
        <Button tone="quiet" name="intent" value="preview">
          Preview
        </Button>
      </p>
      <p className="mt-3 text-sm text-muted">
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> saves
        {isNew ? (
          <>
            , <kbd>Ctrl</kbd> <kbd>Shift</kbd> <kbd>Enter</kbd> saves and opens the next with the same family
            and source
          </>
        ) : null}
        . On a Mac, <kbd>⌘</kbd> does too.
      </p>
    </div>
  );
}
