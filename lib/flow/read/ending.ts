/** How the run of an attack came to its end, in one line: what landed, or which decision stopped it. */
import type { LaneId } from "../../vocabulary/lanes";
import type { SpecRef } from "../../vocabulary/specs";
import type { Hop, Run } from "../run";
import { checksOf } from "./stamp";

export interface Ending {
	/** As on a stamp. */
	readonly word: "LANDED" | "STOPPED" | "NOBODY SERVED";
	/** The hop that decided it; absent where no party said no and nothing was reached. */
	readonly hop?: Hop;
	/** "no verifier whose hash is the challenge", or what was reached. */
	readonly cause: string;
	readonly spec?: SpecRef;
}

/** @returns `undefined` for a run that is no attack's */
export function endingOf(run: Run, attacker: LaneId): Ending | undefined {
	const { verdict, hops, end } = run;
	if (!verdict) return undefined;
	const reached = verdict.goalMetAt === undefined ? undefined : hops[verdict.goalMetAt];
	if (reached) return { word: "LANDED", hop: reached, cause: reached.note.title, ...specOf(reached.note.specs) };
	const word = verdict.honestWorks ? "STOPPED" : "NOBODY SERVED";
	const refused = refusalOf(run, attacker);
	if (!refused) return { word, cause: end.text };
	const failed = checksOf(refused).find((check) => check.verdict === "failed");
	const cause = failed?.detail ?? refused.refusal?.description ?? end.text;
	return { word, hop: refused, cause, ...specOf(failed?.specs ?? refused.note.specs) };
}

const specOf = ([spec]: readonly SpecRef[]): { readonly spec?: SpecRef } => (spec === undefined ? {} : { spec });

/** The last no to something that the attacker sent; where the attacker sent nothing that was refused, the first no of all. */
function refusalOf({ hops }: Run, attacker: LaneId): Hop | undefined {
	const refused = hops.filter((hop) => checksOf(hop).some(({ verdict }) => verdict === "failed"));
	return refused.findLast((hop) => asker(hops, hop) === attacker) ?? refused[0];
}

/** Who sent what was judged in a hop. */
function asker(hops: readonly Hop[], { index, message }: Hop): LaneId | undefined {
	if (message.kind === "response") return message.to;
	const request = hops.findLast(
		(hop) => hop.index < index && hop.message.kind === "request" && hop.message.note === message.note,
	);
	return request?.message.kind === "request" ? request.message.from : undefined;
}
