import type { Draft } from "../intervention";

/** A message of the attacker's with nothing in it but what is named. */
export const draft = (method: string, target: string, parts: Partial<Draft> = {}): Draft => ({
	method,
	target,
	query: [],
	header: [],
	form: [],
	body: "",
	...parts,
});
