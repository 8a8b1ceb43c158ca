/** A session as the browser kept it, which may be damaged or of another version. */
import type { Plan } from "./plan";
import { isAddress, readRoom } from "./room";
import { NEW_SESSION, type Session } from "./session";

/**
 * A session that was kept.
 * @returns a new one where what was kept is none
 */
export function readSession(text: string | null, readPlan: (plan: unknown) => Plan | undefined): Session {
	let value: unknown;
	try {
		value = JSON.parse(text ?? "null");
	} catch {
		return NEW_SESSION;
	}
	if (typeof value !== "object" || value === null) return NEW_SESSION;
	const kept = value as Readonly<Record<string, unknown>>;
	const room = readRoom(kept.room);
	if (!room) return NEW_SESSION;
	const plan = kept.plan === undefined ? undefined : readPlan(kept.plan);
	const minutes = numbersIn(kept.minutes);
	const fits = plan !== undefined && minutes.length === plan.blocks.length;
	const { block: _, ...told } = room;
	const block = Number(kept.block);
	return {
		...(fits ? { plan } : {}),
		minutes: fits ? minutes : [],
		...(fits && typeof kept.began === "number" ? { began: kept.began } : {}),
		block: fits && Number.isInteger(block) && block >= 0 && block < minutes.length ? block : 0,
		blockBegan: typeof kept.blockBegan === "number" ? kept.blockBegan : 0,
		room: told.at !== undefined && !isAddress(told.at) ? NEW_SESSION.room : told,
		hands: numbersIn(kept.hands),
		asked: recordOf(kept.asked, (one) => (Array.isArray(one) ? numbersIn(one) : undefined)),
		notes: recordOf(kept.notes, (one) => (typeof one === "string" ? one : undefined)),
	};
}

const numbersIn = (value: unknown): readonly number[] =>
	Array.isArray(value) ? value.filter((one): one is number => Number.isFinite(one) && one >= 0) : [];

function recordOf<T>(value: unknown, read: (one: unknown) => T | undefined): Readonly<Record<string, T>> {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
	return Object.fromEntries(
		Object.entries(value).flatMap(([name, one]) => {
			const known = read(one);
			return known === undefined ? [] : [[name, known]];
		}),
	);
}
