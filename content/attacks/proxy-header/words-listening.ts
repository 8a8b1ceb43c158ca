import type { Words } from "@/lib/flow/define";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const wireWords: Readonly<Record<string, Words>> = {
	"wire.work": {
		title: [
			when(sent("photos"), "Attacker has read the call and the answer"),
			"Attacker has seen a connection, and no more",
		],
		text: [
			when(
				[sent("photos"), sent("client-cert")],
				"Between proxy and API nothing was encrypted. The token stood there, the header of the proxy, and the pictures themselves.",
			),
			when(
				sent("photos"),
				"Between proxy and API nothing was encrypted. The token stood there, and the pictures themselves.",
			),
			"The call of the client passed by, encrypted. Which programs talk to each other can be seen, and nothing of what they say.",
		],
		label: "Listen in the inner network",
		why: [
			when(
				sent("photos"),
				"What client and proxy prove to each other has no part in it. TLS ended at the proxy, and so did all that it protects.",
			),
			"The connection from the proxy to the API has TLS of its own. It begins where the client's ends.",
		],
		mistake: "Thinking that a connection is safe on the whole way because it begins with https.",
		specs: ["RFC 9700 §4.13", "RFC 9440 §4"],
		modelled: "TLS, and how the attacker has come into the network behind the proxy.",
	},
};
