/** Somebody in the network behind the proxy, who writes nothing and reads along (RFC 9700 §4.13). */
import type { Move } from "@/lib/flow/move";
import { photosOf } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import { readCall } from "./moves";
import { wireWords } from "./words-listening";

export const listen: Move<"HEARD" | "NOTHING_HEARD"> = {
	phase: "after",
	actor: "attacker",
	does: "has listened behind the proxy",
	text: "The attacker looks at what it has seen of the client's call, between the proxy and the API.",
	events: {
		HEARD: "It could read the call, and the answer with the pictures.",
		NOTHING_HEARD: "It has nothing that it can read.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const attacker = recall(ctx.world, "attacker", "attacker");
			const { request, response } = attacker.overheard ?? {};
			const pictures = response && photosOf(response);
			ctx.work("attacker", { note: "wire" }, (at) => ({
				result: undefined,
				facts: [
					...readCall(at, request?.headers ?? []),
					...(pictures === undefined ? [] : [{ name: "photos", text: pictures.join(" ") }]),
				],
			}));
			if (pictures === undefined) return { type: "NOTHING_HEARD" };
			attacker.photos = pictures;
			return { type: "HEARD" };
		},
	},
	words: wireWords,
};
