/** A site whose images stand on pages of others. Each request for one can say on which page, and at which address (RFC 9700 §4.2). */
import { pathBelow } from "../../http/base";
import { type HttpRequest, type HttpResponse, header, isGet, json, notAllowed, redirect } from "../../http/message";
import { recall } from "../../world/world";
import type { Handler, PartyContext } from "../context";
import { program } from "../programs";
import { keepAnswer } from "./attacker";
import { LURE_PATH } from "./pages";

const answer: Handler = (request, at) => {
	if (!isGet(request)) return notAllowed("GET");
	readReferer(request, at);
	const path = pathBelow(at.lane.base ?? "", request.url);
	if (path === "/advert.png") return IMAGE;
	const { leadsTo } = recall(at.world, at.lane.id, "attacker");
	return path === LURE_PATH && leadsTo !== undefined ? redirect(leadsTo) : json(404, { error: "not_found" });
};

/** Where the lesson's lane names it. */
export const ADVERTISER = program("advertiser", { answer, resume: {} });

/** Its bytes do not matter to anybody here. A browser that has it asks no second time. */
const IMAGE: HttpResponse = {
	status: 200,
	headers: [
		["Content-Type", "image/png"],
		["Cache-Control", "max-age=3600"],
	],
	body: "",
};

/** Keeps what stands in the address of the page: a code, or a state. */
function readReferer(request: HttpRequest, at: PartyContext): void {
	keepAnswer(at, header(request.headers, "referer") ?? "");
}
