/** Where interventions take place: between the sender of a message and its receiver, neither of whom knows. */
import type { HttpResponse } from "../../http/message";
import { rawText } from "../../http/raw";
import type { Lane, LaneId } from "../../vocabulary/lanes";
import type { Message } from "../../vocabulary/message";
import type { Heard, PlayedMemory } from "../../world/attacker-memory";
import { constant } from "../../world/own-memory";
import { recall, type World } from "../../world/world";
import { applyOps } from "../apply-edit";
import { type FreePlay, type Intervention, isOnTheWay, type OnTheWay } from "../intervention";
import { linkMessage, workMessage } from "../record";
import type { Passing, Seam } from "../seam";
import { addressIn, powersOver } from "./reach";
import { fill } from "./slots";

/** Keys of the words for what a learner does who plays the attacker (`words.ts`). */
export const COPY_NOTE = "free.copy";
export const READ_NOTE = "free.read";

/** What a site says that has nothing to say. */
const BLANK: HttpResponse = constant({
	status: 200,
	headers: [["Content-Type", "text/html;charset=utf-8"]] as const,
	body: "",
});

type Doing = OnTheWay["do"];
type Did<D extends Doing> = Extract<OnTheWay, { readonly do: D }> & Pick<Intervention, "id" | "at">;

/**
 * @param attacker its lane
 * @param world a draft: what the attacker hears and does is remembered in it
 */
export function createSeam(world: World, lanes: readonly Lane[], free: FreePlay, attacker: LaneId): Seam {
	const acts = free.interventions.filter(isOnTheWay);
	const memory = (): PlayedMemory => playedBy(world, attacker);
	const powers = (passing: Passing) => powersOver(free.positions, passing, lanes, attacker);
	const did = <D extends Doing>(exchange: string, what: D, may: boolean): Did<D> | undefined => {
		const found = acts.find((one): one is Did<D> => one.at === exchange && one.do === what);
		if (!found || !may) return undefined;
		memory().done.push(found.id);
		return found;
	};
	/** The attacker now has what it can read of a message. @returns what is told of that */
	const takes = (exchange: string, passing: Passing, reads: "address" | "all"): Message => {
		const heard = heardOf(exchange, passing, reads);
		memory().heard.push(heard);
		return copyMessage(world, heard, passing, attacker);
	};
	const copies = (exchange: string, passing: Passing, of: "request" | "answer"): readonly Message[] => {
		const { reads } = powers(passing);
		const found = acts.find((one) => one.at === exchange && one.do === "copy" && one.of === of);
		if (!found || reads === undefined) return [];
		memory().done.push(found.id);
		return [takes(exchange, passing, reads)];
	};

	const leaves: Seam["leaves"] = (exchange, passing) => {
		const { stops = false } = powers(passing);
		const changed = did(exchange, "change", stops);
		const request = changed ? applyOps(passing.request, changed.ops) : passing.request;
		const going = { ...passing, request };
		const told = copies(exchange, going, "request");
		if (did(exchange, "keep", stops)) return { request, lost: true, copies: [...told, takes(exchange, going, "all")] };
		if (did(exchange, "drop", stops)) return { request, lost: true, copies: told };
		if (passing.to === attacker) memory().heard.push(heardOf(exchange, going, "all"));
		return { request, lost: false, copies: told };
	};

	const answers: Seam["answers"] = (exchange, to) => {
		if (to !== attacker) return undefined;
		const given = did(exchange, "answer", true);
		if (!given) return BLANK;
		const text = (written: string) => fill(written, memory(), world).text;
		const location = text(given.location);
		return {
			status: given.status,
			headers: location === "" ? BLANK.headers : [["Location", location]],
			body: text(given.body),
		};
	};

	const arrives: Seam["arrives"] = (exchange, passing) => {
		// Its own answer tells nobody anything.
		if (passing.to === attacker) return [];
		// What its script asked for, Ada's browser hands on, or not.
		if (passing.from === attacker && passing.via !== undefined) return [];
		if (passing.from === attacker) {
			memory().heard.push({ exchange, response: passing.response });
			return [];
		}
		return copies(exchange, passing, "answer");
	};

	return { leaves, answers, arrives };
}

/** What the attacker remembers where a learner plays it. */
export function playedBy(world: World, attacker: LaneId): PlayedMemory {
	const { played } = recall(world, attacker, "attacker");
	if (!played) throw new Error(`Nobody plays "${attacker}"`);
	return played;
}

function heardOf(exchange: string, passing: Passing, reads: "address" | "all"): Heard {
	if (reads === "address" || passing.channel === "link") return { exchange, url: addressIn(passing) };
	const { request, response } = passing;
	return response === undefined ? { exchange, request } : { exchange, response };
}

/** How a copy is told: an address is handed over, and whoever has a whole message reads it. */
function copyMessage(world: World, heard: Heard, { from, phase }: Passing, attacker: LaneId): Message {
	const { exchange, url, request, response } = heard;
	if (url !== undefined)
		return linkMessage(world, { note: COPY_NOTE, phase }, { exchange, from, to: attacker, url, stolen: true }, url);
	const message = request ?? response;
	const text = message === undefined ? "" : rawText(message);
	return workMessage(world, { note: READ_NOTE, phase }, { lane: attacker, facts: [{ name: "copy", text }] });
}
