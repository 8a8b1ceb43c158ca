/** What statements and questions ask of a run: its hops by their names, and what stands in them. */
import { jsonObject } from "@/lib/crypto/json";
import { holdingsOf } from "@/lib/flow/read/holdings";
import type { Hop, Run } from "@/lib/flow/run";
import { type Pairs, parsePairs, queryOf } from "@/lib/http/form";
import { header } from "@/lib/http/message";
import type { Role } from "@/lib/vocabulary/lanes";
import type { CheckRecord } from "@/lib/vocabulary/message";
import type { ValueKind } from "@/lib/vocabulary/values";

/** Note and kind of a hop: `token.request`. */
export const keyOf = ({ message }: Pick<Hop, "message">): string => `${message.note}.${message.kind}`;

/** The first hop with this note and kind; `undefined` where the run did not come so far. */
export const hopAt = (run: Run, key: string): Hop | undefined => run.hops.find((hop) => keyOf(hop) === key);

/** Every hop with this note and kind. */
export const hopsAt = (run: Run, key: string): readonly Hop[] => run.hops.filter((hop) => keyOf(hop) === key);

const valueIn = (pairs: Pairs, name: string): string | undefined => pairs.find(([key]) => key === name)?.[1];

/** A parameter in the query of a request. */
export function queryValue(hop: Hop | undefined, name: string): string | undefined {
	return hop?.message.kind === "request" ? valueIn(queryOf(hop.message.request.url), name) : undefined;
}

/** A parameter in the form of a request. */
export function formValue(hop: Hop | undefined, name: string): string | undefined {
	return hop?.message.kind === "request" ? valueIn(parsePairs(hop.message.request.body), name) : undefined;
}

/** A member of the JSON of an answer. */
export function bodyValue(hop: Hop | undefined, name: string): unknown {
	return hop?.message.kind === "response" ? jsonObject(hop.message.response.body)?.[name] : undefined;
}

/** A header of an answer. */
export function headerOf(hop: Hop | undefined, name: string): string | undefined {
	return hop?.message.kind === "response" ? header(hop.message.response.headers, name) : undefined;
}

/** A header of a request. */
export function sentHeader(hop: Hop | undefined, name: string): string | undefined {
	return hop?.message.kind === "request" ? header(hop.message.request.headers, name) : undefined;
}

/** A parameter in the address to which an answer sends the browser. */
export const redirectValue = (hop: Hop | undefined, name: string): string | undefined =>
	valueIn(queryOf(headerOf(hop, "location") ?? ""), name);

/** The role of the party to which an answer sends the browser. */
export function redirectRole(run: Run, hop: Hop): Role | undefined {
	const location = headerOf(hop, "location") ?? "";
	return run.lanes.find(({ base }) => base !== undefined && location.startsWith(base))?.role;
}

export const roleOf = (run: Run, lane: string): Role | undefined => run.lanes.find(({ id }) => id === lane)?.role;

/** What was checked at a hop. */
export const checksOf = (hop: Hop | undefined): readonly CheckRecord[] =>
	hop && "checks" in hop.message ? hop.message.checks : [];

/** Whether somebody in this role holds a value of this kind at the end of the run. */
export function everHeld(run: Run, role: Role, kind: ValueKind): boolean {
	const held = holdingsOf(run).at(-1)?.byLane ?? {};
	return run.lanes
		.filter((lane) => lane.role === role)
		.some((lane) => held[lane.id]?.some(({ id }) => run.values.find((value) => value.id === id)?.kind === kind));
}
