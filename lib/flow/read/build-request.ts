/**
 * Can the attacker build this request? Read from the honest request of the same run, field by field, and
 * from what the attacker holds at a hop. Nothing is written down: raise a control and the fields change.
 */
import { type Pairs, parsePairs, queryOf } from "../../http/form";
import { valueKinds } from "../../vocabulary/values";
import type { Hop, Run, RunValue } from "../run";
import { holdingsOf, textOf } from "./holdings";
import type { LessonView } from "./lesson-view";

export interface FieldState {
	readonly name: string;
	readonly status: "fixed" | "public" | "held" | "missing" | "not asked";
	readonly text: string;
	readonly value?: RunValue;
	/** In words: "known since hop 11b", "still in the client". */
	readonly because: string;
	/** Nobody but its maker holds it. */
	readonly kept?: true;
}

export interface Buildable {
	/** Of the honest request, such as `POST /token`. */
	readonly label: string;
	readonly fields: readonly FieldState[];
	readonly possible: boolean;
}

/**
 * The state of every field at a hop; `undefined` where the run has no honest request to compare with, or the attacker
 * needs none: it imitates nobody, or reaches its goal without ever being able to.
 */
export function buildableAt(run: Run, cursor: number, lesson: LessonView): Buildable | undefined {
	const built = builtAt(run, cursor, lesson);
	const reachesGoal = run.verdict?.goalMet === true;
	const isNeeded = !reachesGoal || builtAt(run, run.hops.length - 1, lesson)?.possible === true;
	return built && built.fields.length > 0 && isNeeded ? built : undefined;
}

function builtAt(run: Run, cursor: number, lesson: LessonView): Buildable | undefined {
	const { attack } = lesson;
	const honest = attack && honestRequest(run, attack.wants.like, attack.attacker);
	if (!attack || !honest || honest.message.kind !== "request") return undefined;
	const sent = parsePairs(honest.message.request.body);
	const asked = askedIn(run, attack.wants.publicIn);
	const header = textOf(honest.message);
	const textOfField = (name: string) => {
		const own = sent.find(([key]) => key === name)?.[1];
		// What is public is not what the client sent elsewhere, but what the server of the attack knows it by.
		return (
			(own !== undefined && asked.find(([key]) => key === name)?.[1]) ||
			(own ?? run.values.find((value) => value.kind === name && header.includes(value.text))?.text)
		);
	};
	const names = [...attack.wants.fields, ...attack.wants.ifSent.filter((name) => textOfField(name) !== undefined)];
	const fields = names.map((name) => {
		const text = textOfField(name);
		return text === undefined ? notAsked(name) : stateOf(run, cursor, attack.attacker, name, text);
	});
	return { label: honest.label, fields, possible: fields.every(({ status }) => status !== "missing") };
}

const honestRequest = (run: Run, note: string, attacker: string): Hop | undefined =>
	run.hops.find(({ message }) => message.kind === "request" && message.note === note && message.from !== attacker);

/** The parameters of the authorization request of these notes. */
function askedIn(run: Run, note: string | undefined): Pairs {
	const hop = run.hops.find(({ message }) => message.kind === "request" && message.note === note);
	return hop?.message.kind === "request" ? queryOf(hop.message.request.url) : [];
}

const notAsked = (name: string): FieldState => ({ name, status: "not asked", text: "", because: "not in the request" });

function stateOf(run: Run, cursor: number, attacker: string, name: string, text: string): FieldState {
	const value = run.values.find((one) => one.text === text);
	if (name === "grant_type") return { name, status: "fixed", text, because: "fixed by the grant" };
	// A learner has typed it into the honest request: then it is nobody's value, and no secret.
	if (!value && isSecret(name)) return { name, status: "public", text, because: "made by no party" };
	if (!value || value.isPublic) return { name, status: "public", text, because: "public", ...(value ? { value } : {}) };
	const byLane = holdingsOf(run)[cursor + 1]?.byLane ?? {};
	const held = byLane[attacker]?.find((one) => one.id === value.id);
	if (held)
		return {
			name,
			status: "held",
			text,
			value,
			because: `${heldSince(run, held.since)}${endedAt(run, cursor, value)}`,
		};
	const missing = { name, status: "missing", text, value } as const;
	if (value.bornAt > cursor) return { ...missing, because: "not made yet" };
	const holders = run.lanes.filter(({ id }) => byLane[id]?.some((one) => one.id === value.id));
	const [only] = holders;
	if (holders.length === 1 && only?.id === value.maker)
		return { ...missing, because: `still in ${only.spoken}`, kept: true };
	return { ...missing, because: `held by ${listed(holders.map(({ spoken }) => spoken))}` };
}

/** Whether a field of this name is one that parties make, and not one that everybody knows. */
const isSecret = (name: string): boolean => name in valueKinds && name !== "client_id";

const heldSince = (run: Run, since: number): string =>
	since < 0 ? "had it before the first hop" : `known since hop ${run.hops[since]?.number}`;

/** Whether it works no longer, in a word: a request with it can be built, and is refused where that is looked at. */
function endedAt(run: Run, cursor: number, { id }: RunValue): string {
	const ended = holdingsOf(run)[cursor + 1]?.spent[id];
	return ended === undefined ? "" : `, ${ended} now`;
}

const listed = (names: readonly string[]): string =>
	names.length < 2 ? (names[0] ?? "nobody") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Names of the values that the attacker would need and does not have, once there is a code to redeem. */
export function missingNames(
	run: Run,
	cursor: number,
	lesson: LessonView,
): Readonly<Record<string, readonly string[]>> {
	const built = buildableAt(run, cursor, lesson);
	const attacker = lesson.attack?.attacker;
	if (!built || attacker === undefined) return {};
	const hasSome = built.fields.some(({ status }) => status === "held");
	const missing = built.fields.flatMap(({ status, value }) =>
		status === "missing" && value ? [valueKinds[value.kind].name] : [],
	);
	return hasSome && missing.length > 0 ? { [attacker]: missing } : {};
}
