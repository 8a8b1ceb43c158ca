/** What a party makes of a request, as it is, in a copy of a world: its checks, its answer, its no, what it made. */
import { refusalIn } from "../flow/read/labels";
import type { Run } from "../flow/run";
import type { HttpRequest, HttpResponse } from "../http/message";
import { createNetwork } from "../parties/network";
import type { Lane } from "../vocabulary/lanes";
import type { CheckRecord, Refusal, ResponseMessage } from "../vocabulary/message";
import type { Value } from "../vocabulary/values";
import { cloneWorld } from "../world/clone";
import { seeded } from "../world/dice";
import type { World } from "../world/world";

export interface Delivered {
	/** Who answers; `undefined` where nobody listens at the address. */
	readonly receiver: Lane | undefined;
	/** Of status 0 where there is no answer. */
	readonly response: HttpResponse;
	/** What the receiver calls the place that was reached, such as `token endpoint`. */
	readonly place: string | undefined;
	/** Those that did not apply are among them, as skipped. */
	readonly checks: readonly CheckRecord[];
	/** Also where it travels in a redirect, or as a 200. */
	readonly refusal: Pick<Refusal, "error" | "status" | "description"> | undefined;
	/** The check that said no. */
	readonly refusedBy: CheckRecord | undefined;
	readonly made: readonly Value[];
}

/** Delivers a request. The world stays as it is: each delivery starts from the same moment. */
export async function deliverIn({ lanes, spec }: Run, before: World, request: HttpRequest): Promise<Delivered> {
	const world = cloneWorld(before);
	const network = createNetwork(lanes, world, spec.settings, seeded(world, spec.settings.seed));
	const { response, notebook } = await network.deliver(request);
	const { checks, place, made } = notebook;
	return {
		receiver: network.laneAt(request.url),
		response,
		place,
		checks,
		refusal: refusalIn(asMessage(response, notebook.refusal)),
		refusedBy: checks.find(({ verdict }) => verdict === "failed"),
		made: world.values.filter(({ id }) => made.includes(id)),
	};
}

/** The answer as a hop would have it: so a no is read from its bytes as everywhere. */
function asMessage(response: HttpResponse, refusal: Refusal | undefined): ResponseMessage {
	const travels = { exchange: "", from: "", to: "", channel: "back" } as const;
	const base = { kind: "response", note: "", at: 0, made: [], spent: [], checks: [] } as const;
	return { ...base, ...travels, response, ...(refusal ? { refusal } : {}) };
}
