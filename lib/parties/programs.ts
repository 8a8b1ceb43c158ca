/** Programs that few lessons run. Each is loaded with the lesson whose lanes name it, and with no other page. */
import type { Party } from "./context";

const programs = new Map<string, Party>();

/** Makes a program known by its name. @returns the name, for a lane (`Lane.program`) */
export function program(name: string, party: Party): string {
	programs.set(name, party);
	return name;
}

/** @throws where the lesson has not loaded it: an error in the lesson */
export function programOf(name: string): Party {
	const party = programs.get(name);
	if (!party) throw new Error(`No program is known as "${name}"`);
	return party;
}
