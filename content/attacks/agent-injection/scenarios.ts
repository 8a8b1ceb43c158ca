import type { Scenario } from "@/lib/flow/define";
import { at, body, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";
import { CAPABILITIES_KEY, VERSION, VERSION_KEY } from "@/lib/parties/rs/checks/tools/subject";

const sentOn = reaching("sentOn");
const onlyAda = reaching("onlyAda", "leak");
const nothing = reaching("nothing", "read");

const EXCHANGES = { variant: "exchange" } as const;
const SENDING = { variant: "sending" } as const;
const KNOWN = { variant: "known" } as const;
const NARROW = { toolScopes: "per-tool", scopeRequest: "challenge" } as const;
const SUBSET = { ...NARROW, exchange: "subset" } as const;
const RULES = { attributeRules: "on" } as const;
const ASKS = { agentConfirm: "risky" } as const;
/** A call of the other tool: what comes back is no mail. */
const SENDS = JSON.stringify({
	jsonrpc: "2.0",
	id: 1,
	method: "tools/call",
	params: {
		name: "send_mail",
		arguments: { to: "ben@friends.example", text: "Hello" },
		_meta: { [VERSION_KEY]: VERSION, [CAPABILITIES_KEY]: {} },
	},
});
const lost = header("Authorization").remove();
const COVERS = "tool.scope-covers";
const RECIPIENT = "attribute.recipient-known";
const ALLOWED = ["allow"] as const;

export const scenarios: readonly Scenario[] = [
	sentOn("everything at its weakest"),
	sentOn("scopes for each tool, and all are asked for", { levels: { toolScopes: "per-tool" } }),
	sentOn("a narrow token, and one scope opens all", { levels: { scopeRequest: "challenge" } }),
	onlyAda("scopes for each tool, asked for when needed", COVERS, { levels: NARROW }),
	sentOn("the same, and Ada allows it", COVERS, { levels: NARROW }, ALLOWED),
	sentOn("the same, and the agent exchanges its token", COVERS, { ...EXCHANGES, levels: NARROW }),
	onlyAda("an exchange that gives no more than there is", "exchange.scope-within", { ...EXCHANGES, levels: SUBSET }),
	sentOn("the same, and Ada is asked then, and allows it", "exchange.scope-within", { ...EXCHANGES, levels: SUBSET }, [
		"allow",
	]),
	onlyAda("a rule about the address, after the exchange", RECIPIENT, {
		...EXCHANGES,
		levels: { ...NARROW, ...RULES },
	}),
	onlyAda(
		"the exchange loses the token",
		"exchange.subject-sent",
		{ ...EXCHANGES, levels: NARROW },
		at("widen", form("subject_token").remove()),
	),
	onlyAda(
		"the exchanged token does not come along",
		"api.token-sent",
		{ ...EXCHANGES, levels: NARROW },
		at("widened", lost),
	),
	sentOn("the same, and sending was granted", { ...SENDING, levels: NARROW }),
	onlyAda("a rule about the address", RECIPIENT, { levels: RULES }),
	onlyAda("a rule about the address, where sending was granted", RECIPIENT, {
		...SENDING,
		levels: { ...NARROW, ...RULES },
	}),
	sentOn("all of that, and an address that she knows", { ...KNOWN, levels: { ...NARROW, ...RULES } }),
	...[{}, EXCHANGES, SENDING, KNOWN].map((one) =>
		onlyAda(`the agent asks first, ${JSON.stringify(one)}`, "agent.person-confirmed", { ...one, levels: ASKS }),
	),
	sentOn("the agent asks first, and Ada says yes", { levels: ASKS }, ["send"]),
	sentOn("the agent asks first, and Ada says yes twice", { ...SENDING, levels: ASKS }, ["send", "send"]),
	nothing("Ada says no to her own answer", "agent.person-confirmed", { ...SENDING, levels: ASKS }, ["keep"]),
	sentOn("OAuth 2.0, where sending was granted", { ...KNOWN, profile: "2.0" }),
	onlyAda("OAuth 2.1", "agent.person-confirmed", { profile: "2.1" }),
	nothing("the agent's call loses its token", "api.token-sent", lost),
	nothing("the answer loses its token", "api.token-sent", SENDING, at("answer", lost)),
	onlyAda("the call that the mail wants loses its token", "api.token-sent", lost),
	onlyAda(
		"the request for more asks for nothing known",
		{ levels: NARROW },
		at("authorize", query("scope").set("all")),
	),
	onlyAda("the consent form loses its token", { levels: NARROW }, at("decide", form("csrf").remove())),
	onlyAda("the answer loses its code", { levels: NARROW }, ALLOWED, at("callback", query("code").remove())),
	onlyAda("the request loses its code", { levels: NARROW }, ALLOWED, at("token", form("code").remove())),
	onlyAda("a rule stops the second try", RECIPIENT, { levels: { ...NARROW, ...RULES } }, ALLOWED),
	onlyAda("the second try loses its token", "api.token-sent", { levels: NARROW }, ALLOWED, at("retry", lost)),
	nothing("the agent asks at another page", at("read", target("https://mcp.example/nowhere"))),
	nothing("the agent sends where it should read", header("Mcp-Name").set("send_mail"), body(SENDS)),
];
