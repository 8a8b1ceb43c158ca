import type { Words } from "@/lib/flow/define";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** Words for a look into the history of somebody else's browser. */
export const historyWords: Readonly<Record<string, Words>> = {
	"found.link": {
		title: "The attacker copies an address from the history",
		text: [
			when(sent("code"), "A code stands in it, as it came back from the authorization server."),
			"The browser has written it down whole, with what stands behind a ? or a #.",
		],
		why: "A browser keeps addresses so that they can be opened again, whatever they carry.",
		mistake: "Clearing the address bar and believing that the history is clear.",
		specs: ["RFC 9700 §4.3", "RFC 9700 §4.3.1", "RFC 9700 §4.3.2"],
		modelled: "The history is modelled. The address is real.",
	},
	"search.work": {
		title: "The attacker finds no such address",
		text: "The pages that were visited are all there. None of their addresses carries what it looks for.",
		label: "Read the history",
		why: "What never stands in an address cannot be read in a list of addresses.",
		specs: ["RFC 9700 §4.3.1", "RFC 9700 §4.3.2"],
		modelled: "The history is modelled.",
	},
};
