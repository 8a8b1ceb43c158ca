/** Where somebody can stand between the sender of a message and its receiver. Who stands there is somebody else's to say. */
import type { HttpRequest, HttpResponse } from "../http/message";
import type { Channel, LaneId, Phase } from "../vocabulary/lanes";
import type { Message } from "../vocabulary/message";

/** A message on its way. */
export interface Passing {
	readonly channel: Channel | "link";
	readonly from: LaneId;
	readonly to: LaneId;
	/** The browser that carries it for a script of one of its pages. */
	readonly via?: LaneId | undefined;
	readonly phase?: Phase | undefined;
	readonly request: HttpRequest;
	/** Present where it is the answer that travels. */
	readonly response?: HttpResponse;
}

/** What becomes of a request on its way. */
export interface Fate {
	readonly request: HttpRequest;
	/** Whether it does not arrive. */
	readonly lost: boolean;
	/** The copies that came to the attacker, to be told after it. */
	readonly copies: readonly Message[];
}

export interface Seam {
	leaves(exchange: string, passing: Passing): Fate;
	/** What the attacker answers a request that reached it; `undefined` where it was for somebody else. */
	answers(exchange: string, to: LaneId): HttpResponse | undefined;
	/** An answer arrives. @returns the copies of it */
	arrives(exchange: string, passing: Passing & { readonly response: HttpResponse }): readonly Message[];
}
