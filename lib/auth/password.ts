import { hash, verify } from "@node-rs/argon2";

// The floor that OWASP names for argon2id: 19 MiB, two passes, one lane.
// 2 is argon2id: its name is a const enum, which isolated modules cannot read.
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

export async function verifyPassword(kept: string, password: string): Promise<boolean> {
  try {
    return await verify(kept, password.normalize("NFC"));
  } catch {
    // A hash that cannot be read matches nothing.
    return false;
  }
}
