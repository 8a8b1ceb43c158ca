/** Why a request was refused, in five parts: which check, what was compared, in words, what to change, where it is written. */
import type { HttpRequest } from "../../http/message";
import type { CheckId } from "../../vocabulary/check-ids";
import type { CheckRecord, Compared } from "../../vocabulary/message";
import type { SpecRef } from "../../vocabulary/specs";
import { partsOf } from "../exchange";
import type { FaultId } from "../fault-ids";
import type { Exchange } from "../log";
import { readFrom } from "../parameters";
import { seenAll, seenIn } from "../seen";
import { apiWords } from "./api";
import { assertionWords } from "./assertion";
import { authorizeWords } from "./authorize";
import { type General, generalWords } from "./codes";
import { dated } from "./dated";
import { dpopWords } from "./dpop";
import { grantWords } from "./grants";
import { inAddress, jsonAsForm } from "./in-address";
import { libraryOf } from "./library";
import { otherWords } from "./others";
import { pageWords } from "./pages";
import { sidesOf } from "./sides";
import { tokenWords } from "./token";
import type { Facts, Table, Told } from "./words";

/** By check: what is said of a refusal by it. A test knows that every check that can refuse at the door stands here. */
export const explanations: Table = {
	...authorizeWords,
	...tokenWords,
	...assertionWords,
	...grantWords,
	...dpopWords,
	...apiWords,
	...pageWords,
	...otherWords,
};

export interface Explanation {
	/** The error code; "" where the answer has only a status. */
	readonly error: string;
	readonly status: number;
	/** The check that said no; absent where none did. */
	readonly check?: CheckRecord;
	/** How many checks had passed before it. */
	readonly passed: number;
	/** Values that were looked at, with their labels: both sides, and what else shows the fault. */
	readonly values: readonly (readonly [label: string, text: string])[];
	readonly relation?: Compared["relation"];
	readonly means: string;
	readonly change: string;
	/** How the change is made in the library that the client names. */
	readonly code?: { readonly library: string; readonly text: string };
	readonly specs: readonly SpecRef[];
	/** What would be lost without the check. */
	readonly without?: string;
	/** Faults that are on: the answer was changed on purpose. */
	readonly faults: readonly FaultId[];
}

/**
 * @param log what the sandbox has seen, of which only what came before is looked at: some causes show nowhere else
 * @returns `undefined` where the exchange was no refusal
 */
export function explain(exchange: Exchange, log: readonly Exchange[] = []): Explanation | undefined {
	const { request, response, checks, refusal } = partsOf(exchange);
	if (!request || !response || !refusal) return undefined;
	const { error, status } = refusal;
	const check = checks.find(({ verdict }) => verdict === "failed");
	const general = { error, status, passed: passedBefore(checks, check?.id), faults: exchange.faults ?? [] };
	if (!check) {
		const onPurpose = general.faults.length > 0 && exchange.unchanged !== undefined;
		const { values = [], ...said } = onPurpose ? ON_PURPOSE : generalWords(error, request, response);
		return { ...general, values, ...said };
	}
	const clientId = seenIn(exchange)?.clientId;
	const facts: Facts = {
		...{ request, response, params: readFrom(request), refusal, check },
		...(clientId === undefined ? {} : { clientId }),
		past: () => seenAll(log.filter(({ n }) => n < exchange.n)),
	};
	const told = toldOf(facts);
	const code = codeFor(request, check.id);
	const compared = dated(sidesOf(facts), exchange.at);
	return {
		...general,
		check,
		values: valuesOf(compared, told.values),
		...(compared ? { relation: compared.relation } : {}),
		means: told.means,
		change: told.change,
		...(code ? { code } : {}),
		specs: told.specs ?? check.specs,
		without: check.without,
	};
}

/** Where a fault is what refused. */
const ON_PURPOSE: General = {
	means: "The lab changed this answer on purpose. Raw has it as it was, too.",
	change: "Nothing for this answer: what counts is what your client does next.",
	specs: [],
};

/** What fits best: what the bytes show, else what is said of every refusal by this check, else of its code. */
function toldOf(facts: Facts): Told {
	const words = explanations[facts.check.id];
	for (const look of [inAddress, jsonAsForm, ...(words?.seen ?? [])]) {
		const told = look(facts);
		if (told) return told;
	}
	return words ?? generalWords(facts.refusal.error, facts.request, facts.response);
}

const passedBefore = (checks: readonly CheckRecord[], failed: CheckId | undefined): number =>
	checks.filter(({ id, verdict }) => verdict === "passed" && id !== failed).length;

function valuesOf(compared: Compared | undefined, more: Told["values"] = []): Explanation["values"] {
	const sides = compared
		? [compared.right, compared.left].map(({ label, text }) => [label, text || "none"] as const)
		: [];
	return [...sides, ...more];
}

function codeFor(request: HttpRequest, check: CheckId): Explanation["code"] {
	const library = libraryOf(request);
	const text = library?.code[check];
	return library && text !== undefined ? { library: library.name, text } : undefined;
}
