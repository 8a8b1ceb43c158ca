/** The attacker's own web site, where a lesson gives it one. Nothing on it is OAuth. */
import { pathBelow } from "../../http/base";
import { type HttpRequest, type HttpResponse, json, page } from "../../http/message";
import type { Handler, PartyContext } from "../context";
import { documentOf, html } from "../html";
import { keepCode } from "./attacker";
import { keepForm } from "./password";

/** Where the page stands that somebody is to open. */
export const LURE_PATH = "/offer";

/**
 * Answers for an attacker who sits before a browser: one page, with a link to the redirect that this browser
 * has received and not followed. An attacker with neither a browser nor a bait has no site, so nothing comes back.
 */
export const attackerSite: Handler = (request, at) => {
	const memory = at.world.memory[at.lane.id];
	if (memory?.role === "attacker" && memory.bait !== undefined)
		return trap(
			request,
			at,
			memory.lure === undefined ? lurePage(memory.bait, memory.offersFor) : page(200, memory.lure),
		);
	if (memory?.role !== "browser") return { status: 0, headers: [], body: "" };
	const { following } = memory;
	if (!isLure(request, at) || following === undefined) return json(404, { error: "not_found" });
	return lurePage(following);
};

const isLure = ({ url }: HttpRequest, { lane }: PartyContext): boolean => pathBelow(lane.base ?? "", url) === LURE_PATH;

/** Pages that it was given. Whoever fills in a form of theirs is thanked. */
export function ownPage(request: HttpRequest, pages: Readonly<Record<string, string>>, at: PartyContext): HttpResponse {
	if (request.method === "POST") {
		keepForm(request, at);
		return thanks;
	}
	const path = pathBelow(at.lane.base ?? "", request.url) ?? "";
	const text = Object.hasOwn(pages, path) ? pages[path] : undefined;
	return text === undefined ? json(404, { error: "not_found" }) : page(200, text);
}

/** The page with the bait, and everywhere else a page that is there to be answered at. */
function trap(request: HttpRequest, at: PartyContext, bait: HttpResponse): HttpResponse {
	if (isLure(request, at)) return bait;
	keepCode(at, request.url);
	return thanks;
}

const thanks = page(
	200,
	documentOf(
		"Thank you",
		html`<main>
<h1>Thank you</h1>
<p>Your prints are on their way.</p>
</main>`,
	),
);

/** A page whose only link leads wherever the attacker wants. A page could as well go there by itself. */
export const lurePage = (url: string, shop = "Photo Print"): HttpResponse =>
	page(
		200,
		documentOf(
			"Free prints",
			html`<main>
<h1>Twenty prints for free</h1>
<p>This week only, at ${shop}.</p>
<p><a href="${url}">Get them</a></p>
</main>`,
		),
	);
