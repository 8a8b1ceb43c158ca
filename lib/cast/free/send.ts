/** What a played attacker sends: as real as any other message, and answered by the same parties. */
import { applyOps, requestOf } from "../../flow/apply-edit";
import type { StepContext } from "../../flow/define";
import { playedBy } from "../../flow/free/seam";
import { fill, fillPairs } from "../../flow/free/slots";
import type { Acting, Draft, PositionId } from "../../flow/intervention";
import { type Pairs, parsePairs, splitUrl } from "../../http/form";
import { FORM_TYPE, get, type HttpRequest } from "../../http/message";
import { navigate, receive, resolve } from "../../parties/browser/browser";
import { fillForm, hasForm } from "../../parties/browser/forms";
import type { Lane } from "../../vocabulary/lanes";
import { deliver, SEND_NOTE } from "./deliver";
import { sendFromPage } from "./from-page";
import { lure } from "./lure";
import type { People } from "./people";

type Own = Exclude<Acting, { readonly do: "lure" }>;

/** Who is there, and where the attacker stands. */
interface Table {
	readonly people: People;
	readonly lanes: readonly Lane[];
	readonly positions: readonly PositionId[];
}

/** Does it. What it cannot do is left out, and what was done is noted in its memory. */
export async function act(ctx: StepContext, table: Table, acting: Acting): Promise<void> {
	const { people } = table;
	const done =
		acting.do === "lure"
			? table.positions.includes("site") && (await lure(ctx, people, acting))
			: await own(ctx, table, acting);
	if (done) playedBy(ctx.world, people.attacker).done.push(acting.id);
}

async function own(ctx: StepContext, { people, lanes, positions }: Table, acting: Own): Promise<boolean> {
	if (acting.do === "wait") {
		ctx.wait(acting.seconds);
		return true;
	}
	const browses = acting.do === "submit" || (acting.do === "send" && acting.from === "browser");
	const request = requestOfAct(ctx, people, acting);
	if (!request) return false;
	if (acting.do === "send" && acting.from === "page")
		return positions.includes("page") && sendFromPage(ctx, lanes, people, { id: acting.id, request });
	const delivery = { from: people.attacker, note: SEND_NOTE, name: `x${acting.id}` };
	const { request: sent, response } = await deliver(ctx, request, { ...delivery, channel: browses ? "front" : "back" });
	// Its browser goes no further by itself: where a redirect leads is the attacker's to use.
	const { browser } = playedBy(ctx.world, people.attacker);
	if (browses) browser.following = receive(browser, sent, response);
	return true;
}

/** The request that it comes to; `undefined` where there is nothing that could be sent. */
function requestOfAct(ctx: StepContext, { attacker }: People, acting: Exclude<Own, { readonly do: "wait" }>) {
	const played = playedBy(ctx.world, attacker);
	switch (acting.do) {
		case "again": {
			const found = played.heard.find(({ exchange, request, url }) => exchange === acting.of && (request ?? url));
			const letter = found?.request ?? (found?.url === undefined ? undefined : get(splitFragment(found.url)));
			return letter && applyOps(letter, acting.ops);
		}
		case "submit": {
			const { page } = played.browser;
			if (!page || !hasForm(page.html)) return undefined;
			const { action, body } = fillForm(page.html, fillPairs(acting.fields, played, ctx.world));
			return navigate(played.browser, resolve(action, page.url), body);
		}
		case "send": {
			const request = filled(acting.draft, ctx, attacker);
			if (request === undefined || acting.from !== "browser") return request;
			return navigate(played.browser, request.url, request.method === "POST" ? request.body : undefined);
		}
	}
}

const splitFragment = (url: string): string => url.split("#", 1)[0] ?? "";

/** A message of the attacker's own, with what it holds in its slots; `undefined` where it has no address to send it to. */
function filled({ method, target, query, header, form, body }: Draft, { world }: StepContext, attacker: string) {
	const played = playedBy(world, attacker);
	const pairs = (list: Pairs) => fillPairs(list, played, world);
	const { target: address, query: ownQuery } = splitUrl(fill(target, played, world).text);
	if (address === "") return undefined;
	const isForm = form.length > 0;
	return requestOf({
		method,
		target: address,
		query: [...parsePairs(ownQuery), ...pairs(query)],
		header: [...(isForm ? ([["Content-Type", FORM_TYPE]] as const) : []), ...pairs(header)],
		form: pairs(form),
		body: fill(body, played, world).text,
		isForm,
	}) satisfies HttpRequest;
}
