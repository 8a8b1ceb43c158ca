/** A fault: what a careless or hostile server does, on purpose, to see whether a client notices. */
import type { HttpRequest, HttpResponse } from "../../http/message";
import type { SpecRef } from "../../vocabulary/specs";
import type { LabParty } from "../addresses";
import type { Sandbox } from "../sandbox";

/** A request at one of the parties of a sandbox. */
interface Asked {
	readonly sandbox: Sandbox;
	readonly to: LabParty;
	readonly request: HttpRequest;
}

/** The message that it is in, by which faults are grouped. */
export type FaultPlace =
	| "authorization response"
	| "token response"
	| "ID Token"
	| "keys"
	| "userinfo"
	| "metadata"
	| "refresh"
	| "API";

export interface Fault {
	readonly place: FaultPlace;
	/** As a switch names it: "Wrong state". */
	readonly title: string;
	/** What a careful client does: it uses nothing of the message, or it copes and goes on. */
	readonly careful: "stops" | "goes on";
	/** Where it says so. */
	readonly specs: readonly SpecRef[];
	/** Changes the sandbox before its party answers. */
	before?(asked: Asked): void | Promise<void>;
	/** @returns the answer as it leaves; `undefined` where this message is none that the fault is about */
	after?(
		answered: Asked & { readonly response: HttpResponse },
	): HttpResponse | undefined | Promise<HttpResponse | undefined>;
}
