/** A client that works with more than one authorization server (RFC 9700 §4.4). */
import { queryOf } from "../../http/form";
import type { ClientMemory } from "../../world/client-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";

/**
 * The client as one of its servers knows it: with the client_id, the secret, the endpoints and the API of
 * that registration. Without an issuer, or with one that it does not know, the client as it usually is.
 */
export function registeredAt(client: ClientMemory, issuer: string | undefined): ClientMemory {
	const other = client.otherServers?.find(({ metadata }) => metadata.issuer === issuer);
	return other ? { ...client, ...other } : client;
}

/** The parameter of `/connect` that names a server: its issuer without the scheme. */
export const SERVER_PARAMETER = "server";

/** What it says. */
export const serverName = (issuer: string): string => issuer.replace(/^https?:\/\//, "");

/** The issuer that a click chose, where it named another server than the usual one. */
export function serverChosen(at: PartyContext, url: string): string | undefined {
	const { otherServers = [] } = recall(at.world, at.lane.id, "client");
	const chosen = queryOf(url).find(([name]) => name === SERVER_PARAMETER)?.[1];
	return otherServers.find(({ metadata }) => serverName(metadata.issuer) === chosen)?.metadata.issuer;
}
