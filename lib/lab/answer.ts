/** One request at a sandbox: the party answers, faults change what leaves, and all of it is written down. */
import type { HttpRequest, HttpResponse } from "../http/message";
import { json } from "../http/message";
import type { Notebook } from "../parties/context";
import type { Network } from "../parties/network";
import { labParties } from "./addresses";
import { type Ask, consentFor } from "./consent";
import { afterFaults, beforeFaults, endFaults } from "./faults/apply";
import { messagesOf, type Passed } from "./record";
import { networkOf, type Sandbox } from "./sandbox";

/** What a party made of a request, with what it asked elsewhere on the way. */
export interface Served {
	readonly response: HttpResponse;
	readonly notebook: Notebook;
	readonly asked: Passed["asked"];
}

/**
 * Answers a request as the sandbox's own party does, and logs it.
 * @param request with the address below the lab's origin; nothing of it is changed on the way
 * @param milliseconds since 1970, for the log
 */
export async function answerAt(
	sandbox: Sandbox,
	request: HttpRequest,
	milliseconds: () => number,
): Promise<HttpResponse> {
	const ended = endFaults(sandbox, request, milliseconds());
	const network = networkOf(sandbox);
	const lane = network.laneAt(request.url)?.id;
	const to = labParties.find((party) => party === lane);
	if (to === undefined) return json(404, { error: "not_found" });
	const { world, settings } = sandbox;
	const on = settings.faults;
	const begun = await beforeFaults(sandbox, on, { to, request });
	const served = await serve(network, request);
	const ask: Ask = async (next) => (await serve(network, next)).response;
	const auto = settings.consent === "auto" ? await consentFor(sandbox, request, served.response, ask) : undefined;
	const made = auto ?? served.response;
	const { response, faults } = await afterFaults(sandbox, on, { to, request, response: made, struck: begun });
	// A sandbox that was reset meanwhile knows nothing of what was before.
	if (sandbox.world !== world) return response;
	const { notebook, asked } = served;
	const exchange = String(sandbox.log.next);
	const passed = { exchange, at: sandbox.around.now(), to, request, response, notebook, asked };
	sandbox.log.add({
		at: milliseconds(),
		messages: messagesOf(passed),
		...(on.length > 0 ? { armed: on } : {}),
		...(faults.length > 0 ? { faults } : {}),
		...(response === made ? {} : { unchanged: made }),
		...(ended === undefined ? {} : { ended }),
		...(auto === undefined ? {} : { auto: true }),
	});
	return response;
}

async function serve(network: Network, request: HttpRequest): Promise<Served> {
	const asked: { request: HttpRequest; response: HttpResponse }[] = [];
	const { response, notebook } = await network.deliver(request, (request, response) =>
		asked.push({ request, response }),
	);
	return { response, notebook, asked };
}
