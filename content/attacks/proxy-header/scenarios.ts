import { BOUND } from "@/content/flows/mtls/words";
import type { Scenario } from "@/lib/flow/define";
import { at, certificate, header, reaching, target } from "@/lib/flow/proof/scenario";
import type { Levels } from "@/lib/vocabulary/controls";
import { PROXY } from "./words-api";
import { AROUND, LINK, LISTENS } from "./world";

const picturesRead = reaching("picturesRead");
const onlyClient = reaching("onlyClient");
const nothing = reaching("nothing");
const overheard = reaching("overheard");

const bound = (levels: Partial<Levels> = {}) =>
	({ levels: { sender: "mtls", clientAuth: "tls_client_auth", ...levels } }) as const;
const around = (levels: Partial<Levels> = {}) => ({ ...bound(levels), variant: AROUND }) as const;
const BOTH = { proxyStrip: "on", proxyLink: "mutual" } as const;
const listens = (levels: Partial<Levels> = {}) => ({ ...bound(levels), variant: LISTENS }) as const;

const lost = header("Authorization").remove();
const bare = certificate("");
const PAST = target(`http://${LINK.host}/photos`);
const PAST_TLS = target(`https://${LINK.host}/photos`);

export const scenarios: readonly Scenario[] = [
	picturesRead("the header is forged"),
	picturesRead("the header is forged, and the API knows its proxy", bound({ proxyLink: "mutual" })),
	picturesRead("from inside", around()),
	picturesRead("from inside, past a proxy that strips", around({ proxyStrip: "on" })),
	picturesRead("bearer tokens", { levels: {} }),
	picturesRead("bearer tokens, from inside", { levels: {}, variant: AROUND }),
	picturesRead("bearer tokens, all else raised", { levels: BOTH }),
	picturesRead("OAuth 2.1, which binds nothing", { profile: "2.1", levels: {} }),
	picturesRead("an API that does not compare", { ...bound(BOTH), skippedChecks: [BOUND] }),
	onlyClient("the proxy strips", BOUND, bound({ proxyStrip: "on" })),
	onlyClient("OAuth 2.1 with bound tokens", BOUND, { profile: "2.1", ...bound() }),
	onlyClient("OAuth 2.0 with bound tokens", BOUND, { profile: "2.0", ...bound() }),
	onlyClient("from inside, and the API knows its proxy", PROXY, around({ proxyLink: "mutual" })),
	onlyClient("from inside, both", PROXY, around(BOTH)),
	picturesRead("the call is sent past the proxy", at("through", PAST)),
	onlyClient(
		"the call is sent past the proxy, and the API knows it",
		PROXY,
		bound({ proxyLink: "mutual" }),
		at("through", PAST_TLS),
	),
	onlyClient("the call is sent past the proxy, where nobody listens", bound({ proxyLink: "tls" }), at("through", PAST)),
	picturesRead("from inside, to an API that asks nobody who it is", around({ proxyLink: "tls" })),
	overheard("somebody listens", listens()),
	overheard("somebody listens, past a proxy that strips", listens({ proxyStrip: "on" })),
	overheard("somebody listens to bearer tokens", { levels: {}, variant: LISTENS }),
	onlyClient("somebody listens, and there is TLS behind the proxy", listens({ proxyLink: "tls" })),
	onlyClient("somebody listens, and all is raised", listens(BOTH)),
	nothing("somebody listens, and the client sends no token", "api.token-sent", listens(), at("api", lost)),
	onlyClient("the header is left out", BOUND, at("through", header("Client-Cert").remove())),
	onlyClient("the header comes twice", BOUND, at("onward", header("Client-Cert").add(":AAAA:"))),
	onlyClient("another certificate", BOUND, at("through", header("Client-Cert").set(":AAAA:"))),
	onlyClient("the attacker sends no token", "api.token-sent", at("through", lost)),
	onlyClient("the attacker sends no token, from inside", "api.token-sent", around(), at("inside", lost)),
	nothing("no certificate at the authorization server", "certificate.sent", at("token", bare)),
	nothing("the client shows the proxy no certificate", BOUND, at("api", bare)),
	nothing("the proxy does not prove who it is", PROXY, bound(BOTH), at("passed", bare)),
	nothing("the client sends no token", "api.token-sent", at("api", lost)),
	nothing("nobody is behind the proxy", at("passed", target("https://nobody.internal/photos"))),
];
