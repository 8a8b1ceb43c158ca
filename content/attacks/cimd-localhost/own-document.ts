/** A document of the attacker's own, with the agent's name in it: anybody with a site can publish one (CIMD). */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import type { Settings } from "@/lib/vocabulary/settings";

/** The variant. */
export const OWN_DOCUMENT = "own-document";

export const bringsOwn = ({ variant }: Settings): boolean => variant === OWN_DOCUMENT;

/** Its address, which is the client_id. */
export const OWN_ID = `${EVIL_ORIGIN}/client.json`;

/** What a page that shows more than a name says of it. */
export const OWN_HOST = new URL(EVIL_ORIGIN).host;
