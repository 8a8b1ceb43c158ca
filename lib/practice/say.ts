/** Words that several exercises use. All of them are read from a run. */
import { shortName } from "../flow/read/describe";
import type { Hop, Run, RunValue } from "../flow/run";
import type { LaneId } from "../vocabulary/lanes";

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "code, state and iss". @param and the word before the last one */
export const listed = (names: readonly string[], and = "and"): string =>
	names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** "five", and "12" from ten on. */
export const counted = (count: number): string => numbers[count] ?? String(count);

/** "the client", as in a sentence. */
export const laneIn = (run: Pick<Run, "lanes">, id: LaneId): string =>
	run.lanes.find((lane) => lane.id === id)?.spoken ?? id;

/** "hop 15, “Client redeems the code”". */
export const hopIn = ({ number, note }: Pick<Hop, "number" | "note">): string => `hop ${number}, “${note.title}”`;

/** "the code u9Xw". */
export const theValue = (value: Pick<RunValue, "kind" | "text">): string => `the ${shortName(value)}`;

/** A text that may be long, with both of its ends: "eyJhbGci…bSAf". */
export const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 16)}…${text.slice(-8)}` : text);
