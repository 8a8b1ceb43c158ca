/** Words for a step of a lesson in which the attacker is asked, where a learner plays it: the lesson's own speak of somebody else. */
import type { Lane, LaneId } from "../../vocabulary/lanes";
import type { Message } from "../../vocabulary/message";
import type { HopWords } from "../../vocabulary/notes";

const SPECS = ["RFC 9700 §3"] as const;

const toAttacker: HopWords = {
	title: "The message goes to the attacker",
	text: "Its address is the attacker's own, so it arrives there and nowhere else.",
	why: "Whoever chooses an address gets what is sent there. The sender cannot tell whose it is.",
	specs: SPECS,
	astray: true,
};

const fromAttacker: HopWords = {
	title: "The attacker answers",
	text: "What stands in this answer is the attacker's choice.",
	why: "An answer is believed for the address that was asked. Whose address that is, it does not say.",
	specs: SPECS,
	astray: true,
};

/** @returns `undefined` where the attacker has no part in the message, and for what it has sent itself or sent somebody to */
export function attackedWords(lanes: readonly Lane[], message: Message): HopWords | undefined {
	if (message.note.startsWith("free.")) return undefined;
	const isAttacker = (id: LaneId) => lanes.some((lane) => lane.id === id && lane.role === "attacker");
	if (message.kind === "request") return isAttacker(message.to) ? toAttacker : undefined;
	return message.kind === "response" && isAttacker(message.from) ? fromAttacker : undefined;
}
