import { ConfigurationError } from "@/lib/db/environment";

/** One line to the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line to that person that is no part of a command's answer. */
export function sayBeside(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a command; what cannot be done is one sentence and exit code 1, only a defect shows its trace. */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  try {
    process.exit(await command());
  } catch (error) {
    const told =
      error instanceof ConfigurationError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error);
    sayBeside(told);
    process.exit(1);
  }
}
