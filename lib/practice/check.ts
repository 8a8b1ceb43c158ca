/** Which check refused? A request of one of the lesson's scenarios, and the checks of whoever received it. */
import { type AnyFlow, isAttack, type Scenario } from "../flow/define";
import { resolve } from "../flow/proof/resolve";
import { rawOf } from "../flow/read/raw-of";
import { checksOf } from "../flow/read/stamp";
import type { Hop, Run, RunSpec } from "../flow/run";
import { besideBytes } from "../http/raw";
import type { CheckId } from "../vocabulary/check-ids";
import type { LaneId } from "../vocabulary/lanes";
import type { CheckRecord, Refusal } from "../vocabulary/message";
import { changedIn } from "./changed";
import type { CheckExercise } from "./exercise";
import { ownSpec, runIn } from "./played";
import { capital, laneIn, listed } from "./say";
import { raisedFor, variantIn } from "./settings-said";
import { shuffled } from "./shuffled";

/** So many checks are asked about in a lesson. */
const CHECKS = 2;
/** So many scenarios are tried for them. */
const TRIES = 10;
const MOST_OPTIONS = 6;
const FEWEST_OPTIONS = 4;

export async function checksAsked(flow: AnyFlow, seed: string): Promise<readonly CheckExercise[]> {
	const found: CheckExercise[] = [];
	const asked = shuffled(namesIn(flow), `${seed} ${flow.id} checks`, (id) => id);
	const first = [...asked].sort((a, b) => worthOf(flow, b) - worthOf(flow, a));
	for (const id of first.slice(0, TRIES)) {
		const exercise = await checkOf(flow, id, seed);
		if (exercise) found.push(exercise);
		if (found.length === CHECKS) break;
	}
	return found;
}

const namesIn = ({ scenarios }: AnyFlow): readonly CheckId[] => [
	...new Set(scenarios.flatMap(({ refusedBy }) => refusedBy ?? [])),
];

/** Scenarios that change one request, or meet a protection that the attack does not know, before those that need a story. */
function worthOf(flow: AnyFlow, id: CheckId): number {
	return Math.max(...scenariosFor(flow, id).map((scenario) => plainness(flow, scenario)));
}

/** What is looked at in any form or document, whatever it is for. */
const HOUSEKEEPING = /^form\.|-once$|-encoded$|-readable$|-printable$|no-request/;

function plainness(flow: AnyFlow, { settings, choices, edits = [], refusedBy }: Scenario): number {
	if (refusedBy && HOUSEKEEPING.test(refusedBy)) return 0;
	if (isAttack(flow) && edits.length === 0 && !choices) return 4;
	const [edit] = edits;
	const isPlain = edits.length === 1 && edit?.ops.length === 1 && edit.ops[0] !== undefined && "part" in edit.ops[0];
	return isPlain ? (settings || choices ? 2 : 3) : 1;
}

const scenariosFor = (flow: AnyFlow, id: CheckId): readonly Scenario[] =>
	flow.scenarios
		.filter(({ refusedBy, settings }) => refusedBy === id && !settings?.skippedChecks?.length)
		.map((scenario) => ({ scenario, worth: plainness(flow, scenario) }))
		.sort((a, b) => b.worth - a.worth)
		.map(({ scenario }) => scenario);

/** Of the scenarios that a check refuses, the first that can be asked about. */
export async function checkOf(flow: AnyFlow, id: CheckId, seed: string): Promise<CheckExercise | undefined> {
	for (const scenario of scenariosFor(flow, id).slice(0, 2)) {
		const spec = await resolve(flow, scenario);
		const exercise = await exerciseOf(flow, spec, id, seed);
		if (exercise) return exercise;
	}
	return undefined;
}

interface Refused {
	/** The request. */
	readonly asked: Hop;
	/** The hop with the checks. */
	readonly hop: Hop;
	readonly lane: LaneId;
	readonly check: CheckRecord;
	readonly refusal: Pick<Refusal, "error" | "description"> | undefined;
}

async function exerciseOf(flow: AnyFlow, spec: RunSpec, id: CheckId, seed: string): Promise<CheckExercise | undefined> {
	const run = await runIn(flow, spec);
	const refused = refusedIn(run, id);
	const options = refused && (await optionsOf(flow, refused));
	const message = refused && rawOf(refused.asked)?.trimEnd();
	if (!refused || !options || options.length < FEWEST_OPTIONS || message === undefined) return undefined;
	return {
		id: `${flow.id}/check-${id}`,
		kind: "check",
		lesson: flow.id,
		title: "Which check said no?",
		task: await taskOf(flow, run, refused),
		hints: hintsOf(run, refused),
		spec,
		hop: refused.hop.index,
		many: false,
		message,
		options: shuffled(options, `${seed} ${id}`, (option) => option.id),
	};
}

/**
 * The hop at which a check says no, and the request that it is about; nothing where another check says no as well, or
 * where the request does not show what was looked at.
 */
export function refusedIn(run: Run, id: CheckId): Refused | undefined {
	const hop = run.hops.find((one) => checksOf(one).some((check) => check.id === id && check.verdict === "failed"));
	const [check, ...others] = hop ? checksOf(hop).filter(({ verdict }) => verdict === "failed") : [];
	if (!hop || !check || others.length > 0) return undefined;
	const lane = laneOfChecks(hop);
	const asked = run.hops.slice(0, hop.index).findLast((one) => isLookedAt(one, hop, lane));
	if (asked?.message.kind !== "request" || asked.message.fragment !== undefined) return undefined;
	const { exchange } = asked.message;
	// What was changed has to be what is shown.
	const isShown = run.spec.edits.every((edit) => edit.exchange === exchange);
	return isShown ? { asked, hop, lane, check, refusal: hop.refusal } : undefined;
}

/** Whether a hop is the request that the checks of another one are about: not an answer, and nothing else on the way. */
function isLookedAt({ message }: Hop, { message: judging }: Hop, lane: LaneId): boolean {
	if (message.kind !== "request" || message.to !== lane) return false;
	return judging.kind === "response" ? message.exchange === judging.exchange : message.note === judging.note;
}

/** The checks before the one that refused, that one, and those that the lesson's own run has after it. */
async function optionsOf(flow: AnyFlow, { hop, lane }: Refused): Promise<CheckExercise["options"]> {
	const own = await runIn(flow, ownSpec(flow));
	const list = checksOf(hop);
	const inOwn = own.hops.find(
		(one) => one.message.note === hop.message.note && laneOfChecks(one) === lane && checksOf(one).length > 0,
	);
	const later = (inOwn ? checksOf(inOwn) : []).filter(
		(check) => check.verdict !== "skipped" && !list.some(({ id }) => id === check.id),
	);
	const ran = list.filter(({ verdict }) => verdict !== "skipped");
	const skipped = list.filter(({ verdict }) => verdict === "skipped");
	const near = [...ran.slice(-(MOST_OPTIONS - Math.min(2, later.length))), ...later.slice(0, 3)].slice(0, MOST_OPTIONS);
	const more = skipped.slice(0, Math.max(0, FEWEST_OPTIONS - near.length));
	return [...near, ...more]
		.filter(({ title }, i, all) => all.findIndex((one) => one.title === title) === i)
		.map(({ id, title }) => ({ id, text: title }));
}

const laneOfChecks = ({ message }: Hop): LaneId => ("lane" in message ? message.lane : message.from);

async function taskOf(flow: AnyFlow, run: Run, refused: Refused): Promise<string> {
	const { asked, lane, check } = refused;
	const who = laneIn(run, lane);
	const { message } = asked;
	const isChanged = message.kind === "request" && message.original !== undefined;
	const seen = seenIn(run, refused);
	const raised = await raisedFor(flow, run.spec, (other) => {
		const there = refusedIn(other, check.id);
		return there !== undefined && seenIn(other, there) === seen;
	});
	return [
		isChanged
			? `Somebody changed this request before it left, and one check of ${who} said no.`
			: `This request comes to ${who}, and one of its checks says no.`,
		variantIn(flow, run.spec),
		raised.length === 0 ? "" : `In this run ${listed(raised)}.`,
		besideText(asked),
		isChanged ? "Which was it?" : "Which is it?",
	]
		.filter((part) => part !== "")
		.join(" ");
}

/** The request and what each check said of it, whatever was drawn for its values. */
function seenIn({ values }: Run, { asked, hop }: Refused): string {
	const longestFirst = [...values].sort((a, b) => b.text.length - a.text.length);
	const request = longestFirst.reduce((text, value) => text.replaceAll(value.text, value.kind), rawOf(asked) ?? "");
	return [request, ...checksOf(hop).map(({ id, verdict }) => `${id} ${verdict}`)].join("\n");
}

/** The certificate, which no text of a message shows. */
function besideText({ message }: Hop): string {
	if (message.kind !== "request") return "";
	const isTaken = message.original?.tls !== undefined && message.request.tls === undefined;
	return isTaken ? "No certificate came with it." : (besideBytes(message.request) ?? "");
}

function hintsOf(run: Run, { asked, hop, lane, check, refusal }: Refused): CheckExercise["hints"] {
	const who = laneIn(run, lane);
	const changed = changedIn(asked);
	const told = run.hops
		.slice(hop.index)
		.some((one) => one.message.kind === "response" && rawOf(one)?.includes(refusal?.error ?? "\n\n\n"));
	const answer = refusal?.error && told ? ` The answer says ${refusal.error}.` : "";
	const { compared } = check;
	return [
		`${capital(who)} goes through its checks in order at hop ${hop.number}, and the first no ends the list. Ask of each what it needs from this request.`,
		changed.length > 0
			? `Compare it with what would have left: ${listed(changed)}.${answer}`
			: `It is ${check.specs[0] ?? "a rule of its own"} that asks for it.${answer}`,
		compared
			? `It compared “${compared.left.label}” with “${compared.right.label}”.`
			: `It says: ${(refusal?.description ?? check.title).replace(/\.$/, "")}.`,
	];
}
