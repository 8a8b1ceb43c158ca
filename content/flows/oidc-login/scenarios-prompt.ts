import { ISSUER } from "@/lib/cast/cast";
import type { Scenario } from "@/lib/flow/define";
import { at, form, query, reaching, second, target } from "@/lib/flow/proof/scenario";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Levels } from "@/lib/vocabulary/controls";

const signedOut = reaching("signedOut");
const errorReturned = reaching("errorReturned");

const under = (levels: Partial<Levels>) => ({ settings: { levels } });

/** Nobody sees a page, or somebody would have to. */
const silent: readonly Scenario[] = [
	{
		name: "prompt=none, and nobody is signed in: the client offers the page",
		...under({ prompt: "none" }),
		end: "signedOut",
		refusedBy: "sign-in.session-enough",
	},
	{
		name: "prompt=none, nobody is signed in, and Ada leaves it",
		...under({ prompt: "none" }),
		choices: ["leave"],
		end: "errorReturned",
		refusedBy: "sign-in.session-enough",
	},
	{
		name: "prompt=none, and Ada has never allowed this client anything",
		...under({ prompt: "none", session: "signed-in" }),
		end: "signedOut",
		refusedBy: "sign-in.consented",
	},
	{
		name: "prompt=none, and all is known: signed in without a page",
		...under({ prompt: "none", session: "allowed" }),
		choices: ["stay"],
		end: "staysSignedIn",
	},
	signedOut("prompt=none, and the server does not look for consent", {
		levels: { prompt: "none", session: "signed-in" },
		skippedChecks: ["sign-in.consented"],
	}),
	{
		name: "prompt=none, and the sign-in is older than max_age",
		...under({ prompt: "none", session: "old", maxAge: "300" }),
		end: "signedOut",
		refusedBy: "sign-in.session-enough",
	},
	{
		name: "prompt=none without openid is a parameter that the server does not know",
		...under({ prompt: "none" }),
		edits: [at("authorize", query("scope").set("profile"))],
		end: "idTokenRefused",
		refusedBy: "id-token.token-sent",
	},
	{
		name: "after prompt=none, another page than connect",
		...under({ prompt: "none" }),
		edits: [at(second("connect"), target("https://photos.example/"))],
		end: "notStarted",
	},
];

/** Somebody is signed in already. */
const again: readonly Scenario[] = [
	{ name: "signed in already: no sign-in page", ...under({ session: "signed-in" }), end: "signedOut" },
	{
		name: "prompt=consent: asked, although it was allowed before",
		...under({ prompt: "consent", session: "allowed" }),
		end: "signedOut",
	},
	{
		name: "prompt=login: signed in again",
		...under({ prompt: "login", session: "allowed" }),
		end: "signedOut",
	},
	{ name: "max_age=0 is the same", ...under({ maxAge: "0", session: "allowed" }), end: "signedOut" },
	{ name: "a sign-in that is young enough", ...under({ maxAge: "300", session: "allowed" }), end: "signedOut" },
	{ name: "a sign-in that is too old", ...under({ maxAge: "300", session: "old" }), end: "signedOut" },
	{
		name: "max_age is taken out on the way, and the client finds out by auth_time",
		...under({ maxAge: "300", session: "old" }),
		edits: [at("authorize", query("max_age").remove())],
		end: "idTokenRefused",
		refusedBy: "id-token.signed-in-since",
	},
	signedOut(
		"the client does not look at auth_time",
		{ levels: { maxAge: "300", session: "old" }, skippedChecks: ["id-token.signed-in-since"] },
		at("authorize", query("max_age").remove()),
	),
	{
		name: "prompt=login is taken out on the way, and nobody can tell",
		...under({ prompt: "login", session: "allowed" }),
		edits: [at("authorize", query("prompt").remove())],
		end: "signedOut",
	},
	{
		name: "the sign-in page is passed over",
		...under({ prompt: "login", session: "allowed" }),
		edits: [at("login", target(`${ISSUER}/consent`), form("decision").add("allow"))],
		end: "errorPage",
		refusedBy: "form.signed-in-again",
	},
];

const impossible = (name: string, value: string, check: CheckId): Scenario =>
	errorReturned(`${name}=${value} cannot be done`, check, at("authorize", query(name).add(value)));

/** What the client asks of the sign-in, and a session that was there before. */
export const promptScenarios: readonly Scenario[] = [
	...silent,
	...again,
	impossible("prompt", "none login", "sign-in.prompt-possible"),
	impossible("prompt", "select_account", "sign-in.prompt-possible"),
	impossible("max_age", "soon", "sign-in.max-age-number"),
];
