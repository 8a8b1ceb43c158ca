import { callWithoutToken } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import type { NamedEdit } from "@/lib/flow/edit";
import { at, certificate, header, second } from "@/lib/flow/proof/scenario";
import { ANOTHER_SUBJECT } from "@/lib/http/tls";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { LevelOf } from "@/lib/vocabulary/controls";
import { BOUND } from "./words";

type Moved = NonNullable<Scenario["settings"]>;
const bound = (clientAuth: LevelOf<"clientAuth"> = "tls_client_auth", more: Moved = {}): Moved => ({
	...more,
	levels: { sender: "mtls", clientAuth },
});
const off: Moved = { levels: {} };

/** The pictures go to the attacker, too. */
const read = (name: string, settings: Moved, ...edits: readonly NamedEdit[]): Scenario => ({
	name,
	settings,
	edits,
	end: "picturesRead",
});

/** A check says no, and the attacker gets nothing. */
const refused =
	(end: string, refusedBy: CheckId = BOUND) =>
	(name: string, settings: Moved = bound(), ...edits: readonly NamedEdit[]): Scenario => ({
		name,
		settings,
		edits,
		end,
		refusedBy,
	});
const kept = refused("onlyClientServed");
const noToken = (by: CheckId) => refused("tokenRefused", by);

const bare = (message: Parameters<typeof at>[0]) => at(message, certificate(""));
const asAnother = at("token", certificate(ANOTHER_SUBJECT));

/** Together they walk every arrow, and each check that has to do with a certificate refuses. */
export const scenarios: readonly Scenario[] = [
	kept("a bound token, and a copy of it"),
	...(["post", "basic", "private_key_jwt"] as const).map((way) => kept(`a bound token, ${way}`, bound(way))),
	kept("bound tokens in OAuth 2.0", bound("tls_client_auth", { profile: "2.0" })),
	kept("a token that is bound to another certificate", bound("basic"), asAnother),
	kept("the call comes without the certificate", bound(), bare("api")),
	kept("a header in its place", bound(), at("api", certificate(""), header("X-SSL-Client-Cert").add("archive-job"))),
	read("a certificate as credentials, and an unbound token", { levels: { clientAuth: "tls_client_auth" } }),
	read("bearer tokens", off),
	read("OAuth 2.0", { ...off, profile: "2.0" }),
	read("an API that does not compare", bound("tls_client_auth", { skippedChecks: [BOUND] })),
	read("unbound tokens, too", bound("post", { skippedChecks: ["mtls.certificate-sent"] }), bare("token")),
	read("the attacker has the private key", bound(), at("own", certificate("CN=archive-job,O=Example"))),
	read("bearer tokens, and at first no token", off, at("bare", header("Authorization").remove())),
	noToken("certificate.sent")("no certificate as credentials", bound(), bare("token")),
	noToken("mtls.certificate-sent")("a secret and no certificate", bound("post"), bare("token")),
	noToken("certificate.subject-registered")("somebody else's certificate as credentials", bound(), asAnother),
	noToken("certificate.sent")("no certificate for a new token", bound(), bare("api"), bare(second("token"))),
	refused("apiRefused")("no certificate at either call", bound(), bare("api"), bare(second("api"))),
	callWithoutToken,
];
