/** A value that the server gave, and does not know any more: what has expired is forgotten after a while. */
import type { Seen } from "../seen";
import type { Facts, Told } from "./words";

/**
 * @param name of the parameter that brings it
 * @param read what a message gave of the kind
 * @returns `undefined` where the log does not show that it was given
 */
export function forgotten(
	{ params, past }: Facts,
	name: string,
	read: (seen: Seen) => string | undefined,
	change: string,
): Told | undefined {
	const sent = params.get(name);
	const gave = sent === undefined ? undefined : past().find((seen) => read(seen) === sent);
	if (!gave) return undefined;
	const means = `The server gave this ${name} in message ${gave.n}, and has forgotten it since: its time is long over.`;
	return { means, change, values: [["given in", `message ${gave.n}`]] };
}
