import { API } from "@/lib/cast/cast";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, method, reaching, target } from "@/lib/flow/proof/scenario";

const beyond = reaching("beyond", "more");
const onlyOrder = reaching("onlyOrder", "more");
const nothingToTake = reaching("nothingToTake");

const APIS = { scopeCheck: "on", aud: "on" } as const;
const POLICY = { ...APIS, exchange: "subset" } as const;
const ALL = { ...POLICY, presenter: "meant" } as const;
const lost = header("Authorization").remove();

/** Each way, where the server has a policy and where it has none; and what the APIs say to the token that is left. */
export const scenarios: readonly Scenario[] = [
	beyond("more scope"),
	beyond("more scope, and APIs that check everything", { levels: APIS }),
	beyond("more scope, OAuth 2.0", { profile: "2.0" }),
	beyond("more scope is refused, and the API takes the usual token for it", { levels: { exchange: "subset" } }),
	onlyOrder("more scope is refused, and the API checks the scope", "exchange.scope-within", { levels: POLICY }),
	onlyOrder("more scope, OAuth 2.1", "exchange.scope-within", { profile: "2.1" }),
	beyond("another API", { variant: "target", levels: { presenter: "meant", ...APIS } }),
	beyond("another API is refused, and takes the usual token", {
		variant: "target",
		levels: { exchange: "subset", presenter: "meant", scopeCheck: "on" },
	}),
	onlyOrder("another API is refused, and compares aud", "exchange.target-allowed", {
		variant: "target",
		levels: POLICY,
	}),
	beyond("a token meant for others, with a policy for target and scope", { variant: "stray-token", levels: POLICY }),
	beyond("a token meant for others is not exchanged, and the API takes it as it is", {
		variant: "stray-token",
		levels: { exchange: "subset", presenter: "meant", scopeCheck: "on" },
	}),
	beyond("a token meant for others, OAuth 2.0", { variant: "stray-token", profile: "2.0" }),
	onlyOrder("a token meant for others, OAuth 2.1", "api.audience-mine", { variant: "stray-token", profile: "2.1" }),
	onlyOrder(
		"a token meant for others is lost on its way",
		"api.token-sent",
		{
			variant: "stray-token",
			levels: ALL,
		},
		at("straight", lost),
	),
	onlyOrder("a token meant for others is refused", "exchange.subject-for-client", {
		variant: "stray-token",
		levels: ALL,
	}),
	onlyOrder("a token that somebody else may act with", "exchange.may-act", {
		variant: "stray-token",
		levels: ALL,
		skippedChecks: ["exchange.subject-for-client"],
	}),
	onlyOrder(
		"no exchange at all",
		"token.client-authenticates",
		form("client_secret").set("x"),
		at("less", form("client_secret").set("x")),
	),
	onlyOrder("the call loses its token", "api.token-sent", at("beyond", lost)),
	nothingToTake("the app sends no token", "api.token-sent", at("print", lost)),
	nothingToTake("the app calls the API itself", at("print", target(`${API}/photos`), method("GET"))),
	nothingToTake(
		"the service exchanges nothing",
		"exchange.subject-sent",
		at("exchange", form("subject_token").remove()),
	),
	nothingToTake("the service's call loses its token", "api.token-sent", at("photos", lost)),
];
