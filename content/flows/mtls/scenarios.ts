import { callWithoutToken } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, certificate, header, reaching, second } from "@/lib/flow/proof/scenario";
import { ANOTHER_SUBJECT } from "@/lib/http/tls";
import type { LevelOf } from "@/lib/vocabulary/controls";
import { BOUND } from "./words";

const _picturesRead = reaching("picturesRead");

type Moved = NonNullable<Scenario["settings"]>;
const bound = (clientAuth: LevelOf<"clientAuth"> = "tls_client_auth", more: Moved = {}): Moved => ({
	...more,
	levels: { sender: "mtls", clientAuth },
});
const off: Moved = { levels: {} };

const [kept, read] = [reaching("onlyClientServed"), reaching("picturesRead")];
const [tokenRefused, apiRefused] = [reaching("tokenRefused"), reaching("apiRefused")];

const bare = (message: Parameters<typeof at>[0]) => at(message, certificate(""));
const asAnother = at("token", certificate(ANOTHER_SUBJECT));

/** Together they walk every arrow, and each check that has to do with a certificate refuses. */
export const scenarios: readonly Scenario[] = [
	kept("a bound token, and a copy of it", BOUND, bound()),
	...(["post", "basic", "private_key_jwt"] as const).map((way) => kept(`a bound token, ${way}`, BOUND, bound(way))),
	kept("bound tokens in OAuth 2.0", BOUND, bound("tls_client_auth", { profile: "2.0" })),
	kept("a token that is bound to another certificate", BOUND, bound("basic"), asAnother),
	kept("the call comes without the certificate", BOUND, bound(), bare("api")),
	kept(
		"a header in its place",
		BOUND,
		bound(),
		at("api", certificate(""), header("X-SSL-Client-Cert").add("archive-job")),
	),
	read("a certificate as credentials, and an unbound token", { levels: { clientAuth: "tls_client_auth" } }),
	read("bearer tokens", off),
	read("OAuth 2.0", { ...off, profile: "2.0" }),
	read("an API that does not compare", bound("tls_client_auth", { skippedChecks: [BOUND] })),
	read("unbound tokens, too", bound("post", { skippedChecks: ["mtls.certificate-sent"] }), bare("token")),
	read("the attacker has the private key", bound(), at("own", certificate("CN=archive-job,O=Example"))),
	read("bearer tokens, and at first no token", off, at("bare", header("Authorization").remove())),
	tokenRefused("no certificate as credentials", "certificate.sent", bound(), bare("token")),
	tokenRefused("a secret and no certificate", "mtls.certificate-sent", bound("post"), bare("token")),
	tokenRefused("somebody else's certificate as credentials", "certificate.subject-registered", bound(), asAnother),
	tokenRefused("no certificate for a new token", "certificate.sent", bound(), bare("api"), bare(second("token"))),
	apiRefused("no certificate at either call", BOUND, bound(), bare("api"), bare(second("api"))),
	callWithoutToken,
];
