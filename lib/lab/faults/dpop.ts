/** A new nonce in the middle of a run, as when a server changes its own (RFC 9449 §8, §9). */
import { formatChallenge } from "../../http/challenge";
import { header, json } from "../../http/message";
import { NONCE_LIFETIME } from "../../parties/dpop/nonce";
import { PROOF_ALGORITHMS } from "../../parties/dpop/server";
import { recall } from "../../world/world";
import type { Deed } from "./fault";

/** Once, for a call that would have been answered: the next proof needs the nonce that comes with this refusal. */
export const dpopNonceAgain: Deed = {
	after({ sandbox, to, request, response, struck }) {
		const isCall = (to === "rs" || to === "tools") && header(request.headers, "dpop") !== undefined;
		if (struck || !isCall || response.status !== 200) return undefined;
		const { dpop } = recall(sandbox.world, to, "rs");
		if (!dpop) return undefined;
		const text = sandbox.around.draw("dpop_nonce");
		dpop.nonce = { text, until: sandbox.around.now() + NONCE_LIFETIME };
		const challenge = formatChallenge("DPoP", { error: "use_dpop_nonce", algs: PROOF_ALGORITHMS.join(" ") });
		return json(401, { error: "use_dpop_nonce" }, [
			["WWW-Authenticate", challenge],
			["DPoP-Nonce", text],
			["Cache-Control", "no-store"],
		]);
	},
};
