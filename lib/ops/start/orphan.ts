const LOOK_MS = 500;

/**
 * Calls back once when the shell that npm put between itself and us is gone: npm hands SIGTERM to that shell, which ends
 * without passing it on. Started without npm, the parent may come and go.
 */
export function onceOrphaned(then: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    then();
  }, LOOK_MS);
  watch.unref();
}
