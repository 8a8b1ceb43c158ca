/** What the presenter hears of a room, as it comes from a relay. */
import { MOST_ANSWERS, type Tally } from "./room";

/** @returns the tally in a value that came from elsewhere; `undefined` where it is none */
export function readTally(value: unknown): Tally | undefined {
	if (!isRecord(value)) return undefined;
	const { connected, exploring, question } = value;
	if (!isCount(connected) || !isCount(exploring)) return undefined;
	if (question === undefined) return { connected, exploring };
	if (!isRecord(question)) return undefined;
	const { id, counts } = question;
	if (typeof id !== "string" || !Array.isArray(counts) || counts.length > MOST_ANSWERS || !counts.every(isCount))
		return undefined;
	return { connected, exploring, question: { id, counts } };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
