import { jobCertificate } from "../../../crypto/certificates";
import { withLevels } from "../../../testing/bench";
import { testChecks } from "../../../testing/checks";
import * as lists from "./index";
import type { ProxySubject } from "./subject";
import { toldByProxy } from "./told-by-proxy";

const on = withLevels({ proxyLink: "mutual" });
const proxy = "CN=proxy,O=Example";
const told = jobCertificate;
const INVALID = ["invalid_token", 401] as const;

testChecks<ProxySubject, ProxySubject>({
	at: import.meta.url,
	lists,
	lane: "rs",
	subject: (input) => input,
	table: [
		{
			check: toldByProxy,
			cases: [
				["by the proxy", { told, tls: { clientSubject: proxy }, proxy }, "passed", on],
				["by somebody else", { told, tls: { clientSubject: "CN=mallory,O=Elsewhere" }, proxy }, INVALID, on],
				["by somebody without a certificate", { told, tls: undefined, proxy }, INVALID, on],
				["by nobody", { told: undefined, tls: undefined, proxy }, "skipped", on],
			],
		},
	],
});
