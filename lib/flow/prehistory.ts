/**
 * What happened before the first hop of a lesson that is about a token's later life: Ada signed in, agreed, and
 * the client redeemed the code. The real parties do all of it, through the same network, off the record.
 */

import type { Pairs } from "../http/form";
import type { HttpResponse } from "../http/message";
import { navigate, receive, resolve } from "../parties/browser/browser";
import { fillForm } from "../parties/browser/forms";
import { readCallback, startAuthorization } from "../parties/client/authorization";
import { readTokenResponse, tokenRequest } from "../parties/client/tokens";
import { LATER } from "../parties/context";
import { createNetwork, type Network, NO_ANSWER } from "../parties/network";
import type { Settings } from "../vocabulary/controls";
import type { Lane, LaneId } from "../vocabulary/lanes";
import type { ValueKind } from "../vocabulary/values";
import { TRAVEL_SECONDS } from "../world/clock";
import { constant } from "../world/clone";
import type { BrowserMemory } from "../world/memory";
import type { World } from "../world/world";
import { browserMemory } from "./cast";
import { consentOptions, signInOptions } from "./steps/sign-in";

/** Seconds between the start of the prehistory and the first hop. */
const BEFORE = 60;

export interface Prehistory {
	/** Who redeems the code. */
	readonly client: LaneId;
	/** Who still has what was issued. */
	readonly holders: readonly LaneId[];
	/** Kinds of values that outlive it. What is used up or private to it leaves the register. */
	readonly keep: readonly ValueKind[];
}

/** Plays sign-in, consent and redemption in a fresh world, and leaves its clock where the lesson begins. */
export async function signedInBefore(
	world: World,
	lanes: readonly Lane[],
	settings: Settings,
	{ client, holders, keep }: Prehistory,
): Promise<World> {
	const begins = world.clock;
	world.clock = begins - BEFORE;
	const before = world.values.length;
	await obtainToken(world, createNetwork(lanes, world, settings), lanes, client);
	world.clock = begins;
	world.values = [
		...world.values.slice(0, before),
		...world.values
			.slice(before)
			.filter(({ kind }) => keep.includes(kind))
			.map((value) => constant({ ...value, heldAtStart: holders })),
	];
	return world;
}

async function obtainToken(world: World, network: Network, lanes: readonly Lane[], id: LaneId): Promise<void> {
	const lane = lanes.find((one) => one.id === id);
	if (!lane) throw new Error(`No lane "${id}" to sign in to`);
	const at = network.contextOf(lane);
	const { url, transaction } = startAuthorization(at);
	const back = await answerOf(browse(world, network), url);
	const refusal = await readCallback(at, back, transaction.id);
	if (refusal) throw new Error(`Before the first hop the client stops at ${refusal.check}`);
	const { response } = await network.deliver(tokenRequest(at));
	world.clock += 2 * TRAVEL_SECONDS;
	if (!readTokenResponse(at, response === LATER ? NO_ANSWER : response))
		throw new Error("Before the first hop the client gets no token");
}

/** Ada's way through the server's pages. @returns the URL that takes the answer back to the client */
async function answerOf(visit: Visit, url: string): Promise<string> {
	await visit(url);
	const consent = await visit(undefined, signInOptions[0].fields);
	await visit(consent);
	return visit(undefined, consentOptions[0].fields);
}

/** Goes to a URL, or sends the form in the window. @returns where a redirect leads, or the URL of the page */
type Visit = (url: string | undefined, fields?: Pairs) => Promise<string>;

function browse(world: World, network: Network): Visit {
	const browser: BrowserMemory = browserMemory();
	return async (url, fields) => {
		const page = browser.page;
		const form = fields && page && fillForm(page.html, fields);
		const target = form ? resolve(form.action, page.url) : (url ?? "");
		const request = navigate(browser, target, form?.body);
		const { response } = await network.deliver(request);
		world.clock += 2 * TRAVEL_SECONDS;
		const answered: HttpResponse = response === LATER ? NO_ANSWER : response;
		return receive(browser, request, answered) ?? request.url;
	};
}
