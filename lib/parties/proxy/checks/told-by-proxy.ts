import { subjectOf } from "../../../http/connection";
import { type Check, compare, fail, pass, skip } from "../../guard";
import type { ProxySubject } from "./subject";

/**
 * Only the proxy may tell an API of a certificate (RFC 9440 §4). That the call is refused, and not served as one without
 * a certificate, is our choice.
 */
export const toldByProxy: Check<ProxySubject> = {
	id: "client-cert.told-by-proxy",
	title: "Certificate header comes from the proxy",
	specs: ["RFC 9440 §4", "RFC 9700 §4.13"],
	without: "Whoever reaches the API without the proxy could tell it of any certificate.",
	control: { id: "proxyLink", from: "mutual" },
	run({ told, tls, proxy }) {
		if (told === undefined) return skip("no header tells of a certificate");
		const sender = tls ? subjectOf(tls) : "none";
		const compared = compare(["certificate of the proxy", proxy], sender === proxy ? "=" : "≠", ["connection", sender]);
		if (sender === proxy) return pass(proxy, compared);
		const problem = "somebody else than the proxy tells of a certificate";
		return fail("invalid_token", problem, { status: 401, compared });
	},
};
