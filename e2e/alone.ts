import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "@playwright/test";

/** How long the turn of another worker may last beside a journey's own time. */
const LONGEST_WAIT = 180_000;
const FOLDER = "test-results/people";
/** Holds the number of the process whose turn it is. */
const TURN = `${FOLDER}/loading`;

/**
 * Loads a file while no journey of another worker loads one: the one administrator has one file waiting at a time, and a second would take
 * the place of the first.
 */
export async function alone<T>(load: () => Promise<T>): Promise<T> {
  mkdirSync(FOLDER, { recursive: true });
  if (!isMyTurn()) {
    const journey = test.info();
    journey.setTimeout(journey.timeout + LONGEST_WAIT);
    while (!isMyTurn()) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    return await load();
  } finally {
    rmSync(TURN);
  }
}

function isMyTurn(): boolean {
  try {
    writeFileSync(TURN, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isAlive(holder())) rmSync(TURN, { force: true });
    return false;
  }
}

/** Null: it ended just now, or has not written its number yet. */
function holder(): number | null {
  try {
    return Number(readFileSync(TURN, "utf8")) || null;
  } catch {
    return null;
  }
}

/** A worker that was cut off gives its turn back to nobody. */
function isAlive(pid: number | null): boolean {
  if (pid === null) return true;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
