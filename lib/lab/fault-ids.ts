/** The faults that a sandbox can have, by id. What each does stands beside its table (`faults/index.ts`). */

export const faultIds = ["state-wrong", "iss-missing"] as const;

export type FaultId = (typeof faultIds)[number];

export const isFaultId = (text: string): text is FaultId => (faultIds as readonly string[]).includes(text);
