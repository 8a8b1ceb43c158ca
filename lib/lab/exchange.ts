/** The parts of an exchange: what came, what was looked at, what left. */

import { isObject, jsonObject } from "../crypto/json";
import { stampWord } from "../flow/read/stamp";
import { answeredPairs } from "../http/form";
import type { HttpRequest, HttpResponse } from "../http/message";
import { header, isRedirect } from "../http/message";
import type { Channel, LaneId } from "../vocabulary/lanes";
import type { CheckRecord, Refusal } from "../vocabulary/message";
import type { Exchange } from "./log";

export interface Parts {
	readonly request?: HttpRequest;
	readonly response?: HttpResponse;
	readonly channel: Channel;
	/** The party that answers. */
	readonly to: LaneId;
	readonly checks: readonly CheckRecord[];
	/** Such as `token endpoint`; "" where nothing was checked. */
	readonly place: string;
	readonly refusal?: Pick<Refusal, "error" | "description" | "status">;
}

/** The request that opened an exchange, and the answer that closed it; what its receiver asked meanwhile is left out. */
export function partsOf({ n, messages }: Pick<Exchange, "n" | "messages">): Parts {
	const own = String(n);
	const request = messages.find((one) => one.kind === "request" && one.exchange === own);
	const response = messages.find((one) => one.kind === "response" && one.exchange === own);
	const looked = messages.find((one) => one.kind === "checks");
	const sent = request?.kind === "request" ? request : undefined;
	const answered = response?.kind === "response" ? response.response : undefined;
	const checks = looked?.kind === "checks" ? looked : undefined;
	const refusal = checks?.refusal ?? (answered && refusalIn(answered));
	return {
		...(sent ? { request: sent.request } : {}),
		...(answered ? { response: answered } : {}),
		channel: sent?.channel ?? "back",
		to: sent?.to ?? "as",
		checks: checks?.checks ?? [],
		place: checks?.place ?? "",
		...(refusal ? { refusal } : {}),
	};
}

/** The no that an answer carries, read from its bytes. */
function refusalIn(response: HttpResponse): Parts["refusal"] {
	const { status } = response;
	if (isRedirect(response)) {
		const pairs = new Map(answeredPairs(header(response.headers, "location") ?? ""));
		const error = pairs.get("error");
		return error === undefined ? undefined : { error, description: pairs.get("error_description") ?? "", status };
	}
	if (status < 400) return undefined;
	const { error, error_description: description } = jsonObject(response.body) ?? {};
	// JSON-RPC has a number and a sentence.
	if (isObject(error)) return { error: String(error.code ?? ""), description: textOf(error.message), status };
	return { error: textOf(error), description: textOf(description), status };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Whether the lab itself failed: no check has refused, and no fault was on that says so. */
export const isOurFault = ({ response, checks }: Parts, { faults = [] }: Pick<Exchange, "faults">): boolean =>
	(response?.status ?? 0) >= 500 && faults.length === 0 && !checks.some(({ verdict }) => verdict === "failed");

/** Whether a code says that a request is pending: what is stamped NOT YET (RFC 8628 §3.5). */
export const isPending = (error: string): boolean =>
	stampWord({ accepted: false, policy: false, code: error }) === "NOT YET";

/** Answers that tell a client to go on in another way, or to wait: the standards want them, and they are no fault. */
const EXPECTED = /^(authorization_pending|slow_down|use_dpop_nonce)$/;

/** Whether a refusal is a step of its grant, and nothing to mend. */
export const isExpected = ({ refusal, request }: Parts): boolean =>
	refusal !== undefined &&
	(EXPECTED.test(refusal.error) ||
		(refusal.status === 401 && header(request?.headers ?? [], "authorization") === undefined && refusal.error === ""));
