import type { Scenario } from "@/lib/flow/define";
import { at, form, header, reaching } from "@/lib/flow/proof/scenario";

const relayed = reaching("relayed", "relay");
const onlyAgent = reaching("onlyAgent", "relay");
const nothing = reaching("nothing", "call");

const SWAP = { levels: { upstream: "exchange" } } as const;
const STRICT = { levels: { upstream: "exchange", presenter: "meant" } } as const;
const PASSED = { variant: "passed-on" } as const;
const lost = header("Authorization").remove();

export const scenarios: readonly Scenario[] = [
	relayed("everything at its weakest"),
	relayed("an exchange for whoever asks", SWAP),
	onlyAgent("the tool server compares aud", "api.audience-mine", { levels: { aud: "on" } }),
	onlyAgent("an exchange of tokens that were meant for the tool server", "exchange.subject-for-client", STRICT),
	relayed("a token that was passed on", PASSED),
	relayed("a token that was passed on, and the tool server compares aud", { ...PASSED, levels: { aud: "on" } }),
	relayed("a token that was not passed on, and an exchange for whoever asks", { ...PASSED, ...SWAP }),
	onlyAgent("a token that was not passed on, and the tool server compares aud", "api.audience-mine", {
		...PASSED,
		levels: { upstream: "exchange", aud: "on" },
	}),
	onlyAgent("a token that was not passed on cannot be exchanged", "exchange.subject-for-client", {
		...PASSED,
		...STRICT,
	}),
	onlyAgent("a token that was not passed on, OAuth 2.1", "api.audience-mine", { ...PASSED, profile: "2.1" }),
	onlyAgent("a token that was passed on is lost on its way", "api.token-sent", PASSED, lost),
	onlyAgent("OAuth 2.0", "exchange.subject-for-client", { profile: "2.0" }),
	onlyAgent("OAuth 2.1", "api.audience-mine", { profile: "2.1" }),
	onlyAgent("the attacker sends no token", "api.token-sent", lost),
	onlyAgent("the call behind loses its token", "api.token-sent", at("through", lost)),
	nothing("the agent sends no token", "api.token-sent", lost),
	nothing(
		"the agent's exchange shows no token",
		"exchange.subject-sent",
		STRICT,
		at("exchange", form("subject_token").remove()),
	),
	nothing("the agent's call behind loses its token", "api.token-sent", at("api", lost)),
];
