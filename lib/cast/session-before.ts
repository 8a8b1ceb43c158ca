/** What the browser and the server have of each other before the first hop, where Ada has been there before. */
import { storeCookies } from "../http/cookies";
import { rememberConsent } from "../parties/as/consents";
import { sessionCookie } from "../parties/as/session";
import type { PartyContext } from "../parties/context";
import type { LevelOf } from "../vocabulary/controls";
import { levelOf } from "../vocabulary/settings";
import { enterValue } from "../world/register";
import { recall } from "../world/world";
import { CLIENT_ID, lanes } from "./cast";

/** Seconds since she signed in. */
const AGES: Readonly<Record<Exclude<LevelOf<"session">, "none">, number>> = {
	"signed-in": 60,
	allowed: 60,
	old: 3600,
};

/** Gives a new world the session that the settings speak of, and what Ada has allowed in it. */
export function bringSession(at: PartyContext, scope: string): void {
	const level = levelOf(at.settings, "session");
	if (level === "none") return;
	signedInBefore(at, AGES[level]);
	if (level !== "signed-in") rememberConsent(at, "ada", CLIENT_ID, scope);
}

/** Ada has signed in at the server so many seconds ago, in her browser. */
export function signedInBefore(at: PartyContext, seconds: number): void {
	const { world, lane } = at;
	const as = recall(world, lane.id, "as");
	const [id, csrf] = [at.draw("session"), at.draw("csrf", 16)];
	as.sessions[id] = { csrf, sub: "ada", authTime: at.now() - seconds };
	const browser = recall(world, lanes.user.id, "browser");
	browser.cookies = storeCookies(browser.cookies, as.issuer, [sessionCookie(as).set(id)]);
	const known = { kind: "session", maker: lane.id, text: id, isPublic: false } as const;
	const { values } = world;
	if (!values) return;
	enterValue({ values }, { ...known, heldAtStart: [lane.id, lanes.user.id] });
	enterValue({ values }, { ...known, kind: "csrf", text: csrf, heldAtStart: [lane.id] });
}
