/** One way to run the ordered checks of an endpoint. The list is the endpoint's readable specification. */
import type { CheckId } from "../vocabulary/check-ids";
import { type ControlId, rank } from "../vocabulary/controls";
import { meanings } from "../vocabulary/controls/meanings";
import type { RuleKind } from "../vocabulary/decision";
import type { CheckRecord, Compared, Refusal } from "../vocabulary/message";
import { levelOf, type PartySettings } from "../vocabulary/settings";
import type { SpecRef } from "../vocabulary/specs";
import type { PartyContext } from "./context";

/** The answer of one check. `skip` means that it does not apply to this request. */
export type Verdict =
	| { readonly kind: "pass"; readonly detail?: string; readonly compared?: Compared }
	| { readonly kind: "skip"; readonly detail: string }
	| {
			readonly kind: "fail";
			readonly error: string;
			readonly description: string;
			/** HTTP status; 400 where the check does not say. */
			readonly status?: number;
			readonly detail?: string;
			readonly compared?: Compared;
	  };

/** One thing that a party makes sure of. `S` is what the endpoint has read from the request. */
export interface Check<S> {
	readonly id: CheckId;
	/** As a claim that holds when it passes: "Verifier fits the challenge". */
	readonly title: string;
	readonly specs: readonly SpecRef[];
	/** Where OAuth 2.0 says it: cited instead, in a run under that profile. Absent where only younger documents do. */
	readonly specs20?: readonly SpecRef[];
	/** What an attacker gains where nobody does this. */
	readonly without: string;
	/** The control that carries it, and the lowest level at which it runs. */
	readonly control?: { readonly id: ControlId; readonly from: string };
	/** Nothing could be answered without it, so it cannot be switched off by name. */
	readonly structural?: true;
	/** Where it is a rule of the party's own policy, and no check of OAuth: what it looks at. */
	readonly policy?: RuleKind;
	run(subject: S, at: PartyContext): Verdict | Promise<Verdict>;
}

export const pass = (detail?: string, compared?: Compared): Verdict => ({
	kind: "pass",
	...(detail === undefined ? {} : { detail }),
	...(compared === undefined ? {} : { compared }),
});

export const skip = (detail: string): Verdict => ({ kind: "skip", detail });

export const fail = (
	error: string,
	description: string,
	more: { readonly status?: number; readonly detail?: string; readonly compared?: Compared } = {},
): Verdict => ({ kind: "fail", error, description, ...more });

/** Two labelled texts and what holds between them. */
export const compare = (
	left: readonly [label: string, text: string],
	relation: Compared["relation"],
	right: readonly [label: string, text: string],
): Compared => ({
	left: { label: left[0], text: left[1] },
	relation,
	right: { label: right[0], text: right[1] },
});

/**
 * Runs checks in order and notes each in the party's notebook.
 * @returns the first refusal, which also ends the list; `undefined` where all hold
 */
export async function guard<S>(
	checks: readonly Check<S>[],
	subject: S,
	at: PartyContext,
): Promise<Refusal | undefined> {
	for (const check of checks) {
		const said = judge(check, subject, at);
		const refusal = said instanceof Promise ? await said : said;
		if (refusal) {
			at.notebook.refusal = refusal;
			return refusal;
		}
	}
	return undefined;
}

/**
 * The same in one turn, for what can be used up: whoever asks writes down that it is used in the line after, and
 * nobody else's request comes in between. Of twenty that bring one code at once, one finds it unused. What has to be
 * waited for, such as a signature, is judged before, in a list of its own.
 * @throws where a check of the list has to wait
 */
export function guardAtOnce<S>(checks: readonly Check<S>[], subject: S, at: PartyContext): Refusal | undefined {
	for (const check of checks) {
		const off = switchedOff(check, at);
		const said = ask(check, subject, off, at);
		if (said instanceof Promise) throw new Error(`The check "${check.id}" has to wait, and what follows it must not`);
		const refusal = note(check, said, off !== undefined, at);
		if (refusal) {
			at.notebook.refusal = refusal;
			return refusal;
		}
	}
	return undefined;
}

/**
 * Runs every one of them, also after a no: rules that are independent of each other all say what they think of the
 * same call, and one no is enough.
 * @returns the first refusal; `undefined` where all hold
 */
export async function guardEvery<S>(
	checks: readonly Check<S>[],
	subject: S,
	at: PartyContext,
): Promise<Refusal | undefined> {
	const refusals: Refusal[] = [];
	for (const check of checks) {
		const said = judge(check, subject, at);
		const refusal = said instanceof Promise ? await said : said;
		if (refusal) refusals.push(refusal);
	}
	const [first] = refusals;
	if (first) at.notebook.refusal = first;
	return first;
}

/** Runs one check and notes what it said. Only a signature needs waiting for; the others have answered already. */
function judge<S>(check: Check<S>, subject: S, at: PartyContext): Refusal | undefined | Promise<Refusal | undefined> {
	const off = switchedOff(check, at);
	const said = ask(check, subject, off, at);
	if (said instanceof Promise) return said.then((verdict) => note(check, verdict, off !== undefined, at));
	return note(check, said, off !== undefined, at);
}

const ask = <S>(check: Check<S>, subject: S, off: string | undefined, at: PartyContext) =>
	off === undefined ? check.run(subject, at) : skip(off);

/** Writes down what a check said. @returns the refusal that it means, if it does */
function note<S>(check: Check<S>, verdict: Verdict, disabled: boolean, at: PartyContext): Refusal | undefined {
	at.notebook.checks.push(recordOf(check, verdict, disabled, at.settings));
	if (verdict.kind !== "fail") return undefined;
	const { error, description, status = 400 } = verdict;
	return { error, description, status, check: check.id };
}

function switchedOff<S>({ id, control, structural }: Check<S>, { settings }: PartyContext): string | undefined {
	if (control && rank(control.id, levelOf(settings, control.id)) < rank(control.id, control.from))
		return `${meanings[control.id].name} is ${levelOf(settings, control.id)}`;
	return settings.skippedChecks.includes(id) && !structural ? "skipped by you" : undefined;
}

/**
 * What each check said last, where it compared nothing: of the twenty or so of a token request most say what they said of
 * the one before, and a server that keeps what it saw keeps one record of that. Nothing but a record made before.
 */
const lastOf = new WeakMap<object, CheckRecord>();

function recordOf<S>(check: Check<S>, verdict: Verdict, disabled: boolean, { profile }: PartySettings): CheckRecord {
	const kind = verdict.kind === "pass" ? "passed" : verdict.kind === "fail" ? "failed" : "skipped";
	const specs = (profile === "2.0" && check.specs20) || check.specs;
	const isPlain = !disabled && kind !== "failed" && (verdict.kind === "skip" || verdict.compared === undefined);
	const last = isPlain ? lastOf.get(check) : undefined;
	if (last && last.verdict === kind && last.detail === verdict.detail && last.specs === specs) return last;
	const record = newRecord(check, verdict, { kind, specs, disabled });
	if (isPlain) lastOf.set(check, record);
	return record;
}

interface Noted {
	readonly kind: CheckRecord["verdict"];
	readonly specs: CheckRecord["specs"];
	readonly disabled: boolean;
}

function newRecord<S>(check: Check<S>, verdict: Verdict, { kind, specs, disabled }: Noted): CheckRecord {
	const record: { -readonly [K in keyof CheckRecord]: CheckRecord[K] } = {
		id: check.id,
		title: check.title,
		verdict: kind,
		specs,
		without: check.without,
		switchable: !check.structural,
	};
	if (verdict.detail !== undefined) record.detail = verdict.detail;
	if (verdict.kind !== "skip" && verdict.compared !== undefined) record.compared = verdict.compared;
	if (disabled) record.disabled = true;
	if (check.policy !== undefined) record.policy = check.policy;
	return record;
}
