export function TrialTable() {
  return null;
}
