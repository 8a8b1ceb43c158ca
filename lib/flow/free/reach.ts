/** What a position reaches: which messages it can read, and which it can stop or change. Decided from the bytes. */
import { isOf } from "../../http/base";
import { answeredPairs } from "../../http/form";
import { header, isRedirect } from "../../http/message";
import { pathOf } from "../../http/raw";
import type { Lane, LaneId } from "../../vocabulary/lanes";
import type { PositionId } from "../intervention";
import type { Passing } from "../seam";

export interface Powers {
	/** What of it can be read: its address, or all of it. */
	readonly reads?: "address" | "all";
	/** Whether it can be stopped, kept or changed. */
	readonly stops?: true;
	/** Whether it is for the attacker, who decides what to answer. */
	readonly answers?: true;
}

type Reach = (passing: Passing, lanes: readonly Lane[]) => Powers;

const nothing: Powers = {};
const roleOf = (lanes: readonly Lane[], id: LaneId) => lanes.find((lane) => lane.id === id)?.role;

/** What an answer to an authorization request is made of, in its address. */
const ANSWERS: readonly string[] = ["code", "access_token", "id_token", "error", "response"];
const isAnswer = (url: string): boolean => answeredPairs(url).some(([name]) => ANSWERS.includes(name));

/** Whether a browser is on its way to ask for authorization. */
const asks = ({ channel, from, to, request, response }: Passing, lanes: readonly Lane[]): boolean => {
	if (channel === "back" || response !== undefined) return false;
	if (channel === "link") return roleOf(lanes, from) === "client" && roleOf(lanes, to) === "browser";
	return roleOf(lanes, to) === "as" && pathOf(request.url).endsWith("/authorize") && request.method === "GET";
};

/** Whether the answer of a server is on its way to a client, as a redirect or as what follows from one. */
const returns = (passing: Passing, lanes: readonly Lane[]): boolean => {
	const { channel, from, to, request, response } = passing;
	if (channel === "back") return false;
	if (response !== undefined) return isRedirect(response) && isAnswer(header(response.headers, "location") ?? "");
	return roleOf(lanes, from) === "browser" && roleOf(lanes, to) === "client" && isAnswer(request.url);
};

/** Whether the operating system hands an address to the app that answers to its scheme. */
const opensApp = ({ channel, to, request }: Passing, lanes: readonly Lane[]): boolean => {
	const app = lanes.find((lane) => lane.id === to && lane.role === "client");
	return channel === "link" && app?.base !== undefined && !app.base.includes("://") && isOf(app.base, request.url);
};

const reaches: Readonly<Record<PositionId, Reach>> = {
	request: (passing, lanes) => (asks(passing, lanes) ? { reads: "address" } : nothing),
	redirect: (passing, lanes) =>
		returns(passing, lanes) && passing.channel !== "link" ? { reads: "address" } : nothing,
	scheme: (passing, lanes) => (opensApp(passing, lanes) ? { reads: "all", stops: true } : nothing),
	page: ({ via, channel }) => (via !== undefined && channel !== "link" ? { reads: "all", stops: true } : nothing),
	log: ({ channel, from, to, via }, lanes) =>
		channel === "back" && via === undefined && [from, to].some((id) => roleOf(lanes, id) === "client")
			? { reads: "all" }
			: nothing,
	site: () => nothing,
	api: () => nothing,
	server: () => nothing,
};

/** What an attacker can do with a message from where it stands. What reaches its own address it has anyway. */
export function powersOver(
	positions: readonly PositionId[],
	passing: Passing,
	lanes: readonly Lane[],
	attacker: LaneId,
): Powers {
	if (passing.to === attacker && passing.response === undefined) return { answers: true };
	// What the attacker sends, and what is answered to that, it has.
	if (passing.from === attacker) return nothing;
	const all = positions.map((id) => reaches[id](passing, lanes));
	const reads = all.some((one) => one.reads === "all") ? "all" : all.find((one) => one.reads)?.reads;
	return {
		...(reads === undefined ? {} : { reads }),
		...(all.some((one) => one.stops) ? { stops: true as const } : {}),
	};
}

/** The address that somebody reads who sees where a message leads: its own, or that of the redirect. */
export const addressIn = ({ request, response }: Passing): string =>
	response === undefined ? request.url : (header(response.headers, "location") ?? "");
