/**
 * Whose session a client works for. What it keeps for one browser is found by that browser's cookie, so that two of them
 * do not overwrite each other. A device, a service, an agent and a program in a page have one user: their session is `own`.
 */
import type { ClientMemory, ClientSession } from "../../world/client-memory";
import type { Remembering } from "../../world/own-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";

const OWN = "own";

/** Whoever comes without a session. Of them nothing is kept for the next time. */
const STRANGER = "stranger";

const sessionsOf = (at: PartyContext) => recall(at.world, at.lane.id, "client").sessions;

/** What the client keeps for whom it works. */
export function sessionOf(at: PartyContext): ClientSession {
	const sessions = sessionsOf(at);
	// One that has ended meanwhile keeps nothing any more.
	return sessions[at.session ?? OWN] ?? {};
}

/** A session begins, in the browser that is told its id in a cookie. */
export function beginSession(at: PartyContext, id: string): void {
	sessionsOf(at)[id] = {};
}

/** The client at work for one session. Without an id it is nobody's, and empty. */
export function inSession(at: PartyContext, id = STRANGER): PartyContext {
	if (id === STRANGER) beginSession(at, STRANGER);
	return { ...at, session: id };
}

/** The first of some texts that is the id of a session. A cookie can say anything. */
export const knownSession = ({ sessions }: ClientMemory, ...ids: readonly (string | undefined)[]): string | undefined =>
	ids.find((id) => id !== undefined && id !== OWN && id !== STRANGER && Object.hasOwn(sessions, id));

/** What it keeps goes on under another id, as where somebody has signed in: who knew the old one knows nothing. */
export function moveSession(at: PartyContext, id: string): void {
	const sessions = sessionsOf(at);
	const session = sessionOf(at);
	if (session === sessions.own) sessions.own = {};
	else delete sessions[at.session ?? OWN];
	sessions[id] = session;
}

/** The session is over. */
export function endSession(at: PartyContext, id: string): void {
	delete sessionsOf(at)[id];
}

/** For whoever looks at a client that has served one person: whose session that was, whether of a browser or its own. */
export function servedSession(world: Remembering, lane: string): string {
	const { own: _, ...others } = recall(world, lane, "client").sessions;
	const served = Object.entries(others).findLast(([, { accessToken, code }]) => (accessToken ?? code) !== undefined);
	return served?.[0] ?? OWN;
}

/** Whether a client has got photos, in whichever session. */
export const photosShown = (world: Remembering, lane: string): boolean =>
	Object.values(recall(world, lane, "client").sessions).some(({ photos }) => photos !== undefined);

/** From now on the client goes on by itself, without the browser: what it keeps for that becomes its own. */
export function goOnAlone(world: Remembering, lane: string): void {
	const { sessions } = recall(world, lane, "client");
	const session = sessions[servedSession(world, lane)];
	for (const id of Object.keys(sessions)) if (id !== OWN) delete sessions[id];
	sessions.own = { ...sessions.own, ...session };
}
