/** A fault: what a careless or hostile server does, on purpose, to see whether a client notices. */
import type { HttpRequest, HttpResponse } from "../../http/message";
import type { LabParty } from "../addresses";
import type { Sandbox } from "../sandbox";
import type { FaultWords } from "./words";

/** A request at one of the parties of a sandbox. */
export interface Asked {
	readonly sandbox: Sandbox;
	readonly to: LabParty;
	readonly request: HttpRequest;
	/** Whether the fault has struck before, since it was switched on. */
	readonly struck: boolean;
}

export interface Answered extends Asked {
	readonly response: HttpResponse;
}

/** What a fault does. */
export interface Deed {
	/** Changes the sandbox before its party answers. @returns whether that was the fault */
	before?(asked: Asked): Promise<boolean>;
	/** @returns the answer as it leaves; `undefined` where this message is none that the fault is about */
	after?(answered: Answered): HttpResponse | undefined | Promise<HttpResponse | undefined>;
}

export type Fault = FaultWords & Deed;
