/** Everything every party remembers. Plain JSON, so that a frame can hold a copy and a fork costs nothing. */
import type { JsonObject } from "../crypto/json";
import type { HttpRequest, HttpResponse } from "../http/message";
import type { ToolLog } from "../vocabulary/decision";
import type { Channel, LaneId } from "../vocabulary/lanes";
import type { CheckRecord, Refusal } from "../vocabulary/message";
import type { Value } from "../vocabulary/values";
import type { AsMemory } from "./as-memory";
import type { AttackerMemory } from "./attacker-memory";
import type { BrowserMemory } from "./browser-memory";
import type { ClientMemory } from "./client-memory";
import type { Memory } from "./memory";
import { ownMemory, type Remembering } from "./own-memory";
import type { RsMemory } from "./rs-memory";

export interface World {
	/** Seconds since 1970. */
	clock: number;
	/** How often each kind of random value has been drawn (see `dice.ts`). */
	draws: Record<string, number>;
	/** The register of made values, in order. */
	values: Value[];
	memory: Record<LaneId, Memory>;
	/** Requests that wait for an answer in a later step, by the key of their notes. */
	open: Record<string, OpenExchange>;
}

/** A request that has been recorded and not yet answered. */
export interface OpenExchange {
	readonly exchange: string;
	readonly from: LaneId;
	readonly to: LaneId;
	readonly channel: Channel;
	/** The browser that carries it, where that is neither sender nor receiver. */
	readonly via?: LaneId;
	readonly note: string;
	/** As it really left, after the learner's edits. */
	readonly request: HttpRequest;
	/** Whether somebody stopped it on its way. */
	readonly lost?: true;
	/** Where the receiver cannot answer yet: what it asks, or that it only goes on. */
	readonly waits?: Waiting;
	/** The receiver's answer, which has not arrived yet. */
	readonly answer?: HttpResponse;
	/** What the receiver has looked at and nobody has told: it comes with the answer. */
	readonly untold?: Notebook;
	/** The open request for whose sake this one was sent, by the key of its notes. Its receiver goes on when the answer arrives. */
	readonly inTurn?: string;
}

/** What a party has left off with (`Asking`), and the values that it made for what it asks. */
export interface Waiting {
	readonly ask?: HttpRequest;
	readonly next: string;
	readonly about: JsonObject;
	readonly made: readonly string[];
}

/** What happened inside a party while it worked. The engine turns it into messages. */
export interface Notebook {
	/** What the party calls the place that a request reached. */
	place: string | undefined;
	readonly made: string[];
	readonly spent: { readonly id: string; readonly reason: "used" | "revoked" }[];
	/** Ids of values that it threw away. Whoever else has them still does. */
	dropped?: readonly string[];
	readonly checks: CheckRecord[];
	/** What it wrote into its log of decisions. */
	readonly logged: ToolLog[];
	refusal: Refusal | undefined;
}

type ByRole = {
	as: AsMemory;
	rs: RsMemory;
	client: ClientMemory;
	browser: BrowserMemory;
	attacker: AttackerMemory;
};

/** What a lane remembers, to be changed. Throws where the lane plays another role: that is an error in a lesson. */
export function recall<R extends keyof ByRole>(world: Remembering, lane: LaneId, role: R): ByRole[R] {
	const memory = ownMemory(world, lane);
	if (memory?.role !== role) throw new Error(`Lane "${lane}" is ${memory?.role ?? "unknown"}, not ${role}`);
	return memory as unknown as ByRole[R];
}
