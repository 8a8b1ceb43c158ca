/** What somebody does who has copied the token of a client, and not its private key. */
import type { Words } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { connectedWith } from "@/lib/http/connection";
import { CLIENT_CERTIFICATE } from "@/lib/http/tls";
import { apiRequest, photosOf } from "@/lib/parties/client/tokens";
import { notSent, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { recall } from "@/lib/world/world";
import { atTheApi, MODELLED } from "./words";

/** A call with the copied token, on a connection with the attacker's certificate or without any. */
export const callWithCopy = (note: string, how: "certificate" | "no certificate"): Move<"READ" | "DENIED"> => ({
	phase: "after",
	actor: "rs",
	does: "judges the copied token",
	text: `The attacker sends the copied token${how === "certificate" ? ", and connects with a certificate" : ""}.`,
	events: { READ: "The API sends the pictures.", DENIED: "The API refuses the call." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const attacker = recall(ctx.world, "attacker", "attacker");
			const { certificate = "", accessToken = "" } = attacker;
			const call = apiRequest(recall(ctx.world, "client", "client").resource, accessToken);
			const request = how === "certificate" ? { ...call, tls: connectedWith(certificate) } : call;
			const { response } = await ctx.send("attacker", request, { channel: "back", note, checks: "hop" });
			const pictures = photosOf(response);
			if (pictures !== undefined) attacker.photos = pictures;
			return { type: pictures === undefined ? "DENIED" : "READ" };
		},
	},
	words: { [`${note}.request`]: calling, [`${note}.response`]: answering, ...atTheApi(note) },
});

const calling: Words = {
	title: [when(sent(CLIENT_CERTIFICATE), "Attacker calls with a certificate"), "Attacker calls with the copied token"],
	text: [
		when(sent(CLIENT_CERTIFICATE), "On this connection a certificate was shown, and its key was proved."),
		when(notSent(CLIENT_CERTIFICATE), "The same call as the client would make, on a connection without a certificate."),
		"The same call as the client would make.",
	],
	why: "All that stands in a request can be copied. What the connection proves is no part of it.",
	specs: ["RFC 9700 §4.10", "RFC 8705 §3"],
	modelled: MODELLED,
};

const answering: Words = {
	title: [when(sent("photos"), "API answers the attacker with the pictures"), "API answers the attacker"],
	text: "To the API this is an ordinary call.",
	why: "Nothing ties the token to one sender, or nobody looked, or the sender has the private key as well.",
	specs: ["RFC 9700 §4.10", "RFC 8705 §3"],
};
