/** One request at a sandbox: the party answers, faults change what leaves, and all of it is written down. */
import type { HttpRequest, HttpResponse } from "../http/message";
import { json } from "../http/message";
import type { Notebook } from "../parties/context";
import { type LabParty, labParties } from "./addresses";
import { consentFor } from "./consent";
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
	const to = partyAt(sandbox, request.url);
	if (to === undefined) return json(404, { error: "not_found" });
	const on = sandbox.settings.faults;
	const begun = await beforeFaults(sandbox, on, { to, request });
	const asSent = await serve(sandbox, request);
	const auto =
		sandbox.settings.consent === "auto"
			? await consentFor(sandbox, request, asSent.response, async (next) => (await serve(sandbox, next)).response)
			: undefined;
	const served = auto === undefined ? asSent : { ...asSent, response: auto };
	const { response, faults } = await afterFaults(sandbox, on, {
		to,
		request,
		response: served.response,
		struck: begun,
	});
	const passed = { ...served, exchange: String(sandbox.log.next), at: sandbox.around.now(), to, request, response };
	sandbox.log.add({
		at: milliseconds(),
		messages: messagesOf(passed, sandbox.lanes[to].base ?? ""),
		...(on.length > 0 ? { armed: on } : {}),
		...(faults.length > 0 ? { faults } : {}),
		...(response === served.response ? {} : { unchanged: served.response }),
		...(ended.length > 0 ? { ended } : {}),
		...(auto === undefined ? {} : { auto: true }),
	});
	return response;
}

/** The party that listens at an address. */
function partyAt(sandbox: Sandbox, url: string): LabParty | undefined {
	const id = networkOf(sandbox).laneAt(url)?.id;
	return labParties.find((party) => party === id);
}

async function serve(sandbox: Sandbox, request: HttpRequest): Promise<Served> {
	const asked: { request: HttpRequest; response: HttpResponse }[] = [];
	const { response, notebook } = await networkOf(sandbox).deliver(request, (request, response) =>
		asked.push({ request, response }),
	);
	return { response, notebook, asked };
}
