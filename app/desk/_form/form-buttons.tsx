import { Button } from "@/app/_ui/button";
import { KeyHint, KeysButton, useShortcut } from "../_keys/key-hint";

/** What can be done with the form, and the keys that do the same. */
export function FormButtons({ isNew, saving }: { isNew: boolean; saving: boolean }) {
  const [save, saveNext] = [useShortcut("save"), useShortcut("saveNext")];
  return (
    <div className="border-t border-rule pt-4">
      <p className="flex flex-wrap gap-3">
        <Button name="intent" value="save" busy={saving} aria-keyshortcuts={save}>
          {saving ? "Saving …" : "Save"}
          <KeyHint action="save" />
        </Button>
        {isNew ? (
          <Button tone="quiet" name="intent" value="next" busy={saving} aria-keyshortcuts={saveNext}>
            Save and code the next
            <KeyHint action="saveNext" />
          </Button>
        ) : null}
        <Button tone="quiet" name="intent" value="preview">
          Preview
        </Button>
      </p>
      <p className="mt-3 text-sm text-muted">
        <KeysButton />
      </p>
    </div>
  );
}
